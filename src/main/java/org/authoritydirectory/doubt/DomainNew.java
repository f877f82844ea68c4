package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.authoritydirectory.authority.Entry;

/**
 * Domains that the published version does not use, each told once. Known is a domain of a published channel and what is
 * below it; beside it is not, as anybody may get the neighbouring name. A domain that is only linked to vouches for links
 * alone.
 */
final class DomainNew implements DoubtRule {

    @Override
    public List<Doubt> about(Proposal proposal) {
        Entry published = proposal.published();
        Comparison comparison = new Comparison(published == null);
        if (published != null) {
            comparison.learn(Domains.ofChannels(published));
        }
        comparison.tell(Domains.ofChannels(proposal.entry()));
        if (published != null) {
            comparison.learn(Domains.ofLinks(published));
        }
        comparison.tell(Domains.ofLinks(proposal.entry()));
        return comparison.doubts;
    }

    private static final class Comparison {

        private final boolean first;
        private final Set<Domain> known = new HashSet<>();
        private final Map<String, Domain> looks = new HashMap<>();
        private final Set<Domain> told = new HashSet<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Comparison(boolean first) {
            this.first = first;
        }

        void learn(List<Domains> texts) {
            for (Domains text : texts) {
                known.addAll(text.all());
                text.all().forEach(domain -> looks.putIfAbsent(domain.shape(), domain));
            }
        }

        void tell(List<Domains> texts) {
            for (Domains text : texts) {
                List<Domain> strange = text.all().stream()
                        .filter(domain -> !domain.isAmong(known) && told.add(domain))
                        .toList();
                if (!strange.isEmpty()) {
                    doubts.add(DoubtKind.DOMAIN_NEW.at(text.pointer(), detail(strange)));
                }
            }
        }

        private String detail(List<Domain> strange) {
            String sentence = (first ? "No published version uses " : "The published version does not use ")
                    + Domains.shown(strange) + ".";
            return strange.stream()
                    .filter(domain -> looks.containsKey(domain.shape()))
                    .findFirst()
                    .map(domain -> sentence + " " + domain.shown() + " looks like "
                            + looks.get(domain.shape()).shown() + ", which it does use.")
                    .orElse(sentence);
        }
    }
}
