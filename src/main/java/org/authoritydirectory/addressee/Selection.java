package org.authoritydirectory.addressee;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.shared.Problem;

/** Narrows candidates down to those for the part of the State and of the matter that a question is about. */
final class Selection {

    /** Stands for none of the stages or subjects that have an authority of their own. */
    static final String OTHER = "other";

    private final AddresseeQuestion question;
    private final List<Reason> trail;

    Selection(AddresseeQuestion question, List<Reason> trail) {
        this.question = question;
        this.trail = trail;
    }

    /** Those the question is about; notes who is left out. */
    List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> here = ofTerritory(candidates);
        List<Candidate> then = narrow("stage", question.stage(), Designation::stage, here);
        List<Candidate> chosen = narrow("subject", question.subject(), Designation::subject, then);
        Set<String> kept = ids(chosen);
        Set<String> leftOut = ids(candidates);
        leftOut.removeAll(kept);
        if (!leftOut.isEmpty()) {
            trail.add(Rule.FOR_ANOTHER_PART.because(
                    "For another territory, stage or subject: " + String.join(", ", leftOut) + "."));
        }
        return chosen;
    }

    /** A territory's own authority has the same function there as that of the State elsewhere (UNTOC Art. 18(13)). */
    private List<Candidate> ofTerritory(List<Candidate> candidates) {
        if (question.territory() == null && !question.metropolitan()) {
            return candidates;
        }
        String territory = question.metropolitan() ? null : question.territory().code();
        List<Candidate> own = candidates.stream()
                .filter(candidate -> Objects.equals(candidate.designation().territory(), territory))
                .toList();
        return !own.isEmpty()
                ? own
                : candidates.stream()
                        .filter(candidate -> candidate.designation().territory() == null)
                        .toList();
    }

    private static List<Candidate> narrow(
            String parameter, String asked, Function<Designation, String> part, List<Candidate> candidates) {
        if (asked == null || candidates.isEmpty()) {
            return candidates;
        }
        Set<String> parts = candidates.stream()
                .map(candidate -> part.apply(candidate.designation()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!asked.equals(OTHER) && !parts.contains(asked)) {
            throw Problem.parameter(
                    parameter,
                    parts.isEmpty()
                            ? "does not decide here; no authority has one of its own"
                            : "is none of those that have an authority of their own; ask without it to see them");
        }
        return candidates.stream()
                .filter(candidate -> asked.equals(part.apply(candidate.designation()))
                        || asked.equals(OTHER) && part.apply(candidate.designation()) == null)
                .toList();
    }

    private static Set<String> ids(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.entry().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
