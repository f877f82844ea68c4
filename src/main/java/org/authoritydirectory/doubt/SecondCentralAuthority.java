package org.authoritydirectory.doubt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;

/**
 * Mutual legal assistance has one central authority (UNTOC Art. 18(13)), unless the State splits it by territory, stage
 * or subject. Only what holds today or later can collide.
 */
final class SecondCentralAuthority implements DoubtRule {

    private static final String FUNCTION = "mutual-legal-assistance";
    private static final int TOLD = 3;

    /** What a State splits the function by; the words of the last two are the State's own. */
    private record Split(String instrument, String territory, String stage, String subject) {

        static Split of(Designation d) {
            return new Split(d.instrument(), d.territory(), plain(d.stage()), plain(d.subject()));
        }

        private static String plain(String text) {
            return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
        }
    }

    private record Holder(String authority, Designation designation) {}

    private final Clock clock;

    SecondCentralAuthority(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Doubt> about(Proposal proposal) {
        String today = LocalDate.now(clock).toString();
        List<Designation> proposed = proposal.entry().designations();
        Map<Split, List<Holder>> holders =
                holders(proposal.others(), proposal.entry().id());
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            Designation d = proposed.get(i);
            if (FUNCTION.equals(d.function())) {
                TreeSet<String> ids = new TreeSet<>();
                holders.getOrDefault(Split.of(d), List.of()).stream()
                        .filter(holder -> collide(d, holder.designation(), today))
                        .forEach(holder -> ids.add(holder.authority()));
                if (!ids.isEmpty()) {
                    doubts.add(DoubtKind.SECOND_CENTRAL_AUTHORITY.at("/designations/" + i, detail(ids)));
                }
            }
        }
        return doubts;
    }

    private static Map<Split, List<Holder>> holders(Collection<Entry> others, String own) {
        Map<Split, List<Holder>> holders = new HashMap<>();
        others.stream().filter(other -> !other.id().equals(own)).forEach(other -> other.designations().stream()
                .filter(d -> FUNCTION.equals(d.function()))
                .forEach(d -> holders.computeIfAbsent(Split.of(d), split -> new ArrayList<>())
                        .add(new Holder(other.id(), d))));
        return holders;
    }

    /** Whether both hold on one day, today or later; ISO dates are in the order of their texts. */
    private static boolean collide(Designation a, Designation b, String today) {
        return holdsOnOrAfter(a, today)
                && holdsOnOrAfter(b, today)
                && holdsOnOrAfter(a, b.from())
                && holdsOnOrAfter(b, a.from());
    }

    private static boolean holdsOnOrAfter(Designation d, String day) {
        return d.to() == null || day == null || d.to().compareTo(day) >= 0;
    }

    private static String detail(TreeSet<String> ids) {
        String told = String.join(", ", ids.stream().limit(TOLD).toList());
        int more = ids.size() - TOLD;
        return "The same designation is held by " + told + (more > 0 ? " and " + more + " more" : "")
                + "; UNTOC Art. 18(13) foresees one central authority for a State or territory.";
    }
}
