package org.authoritydirectory.outline;

import java.util.List;
import java.util.Map;
import org.authoritydirectory.addressee.AddresseeView;
import org.authoritydirectory.addressee.AddresseesView;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Which of the authorities that were found an outline is for. It never guesses. */
final class Choice {

    private Choice() {}

    /** One that can be chosen. */
    private record Option(String authority, Map<String, String> names) {}

    /**
     * What was found of the authority that is meant: more than one view where it is reached in several ways.
     *
     * @param authority id; null where the answer shall name one alone
     * @throws RuntimeException 404 where nobody is designated; 409 with the open questions where it may be several; 400
     *     where the authority is none of them
     */
    static List<AddresseeView> among(AddresseesView answer, String authority) {
        List<AddresseeView> found = answer.addressees();
        if (found.isEmpty()) {
            throw Problem.builder(
                            ProblemType.NO_ADDRESSEE,
                            "No authority is known here that is designated for this request; requests can go through"
                                    + " diplomatic channels.")
                    .with("fallback", answer.fallback())
                    .with("related", options(answer.related()))
                    .build();
        }
        String chosen = authority == null ? onlyOne(answer) : authority;
        List<AddresseeView> views =
                found.stream().filter(view -> view.authority().equals(chosen)).toList();
        if (views.isEmpty()) {
            throw Problem.parameter("authority", "is none of those found: " + String.join(", ", ids(found)));
        }
        return views;
    }

    private static String onlyOne(AddresseesView answer) {
        List<String> ids = ids(answer.addressees());
        if (ids.size() == 1) {
            return ids.get(0);
        }
        throw Problem.builder(
                        ProblemType.OPEN_ADDRESSEE,
                        "It may be one of " + String.join(", ", ids)
                                + "; answer the questions, or send the one that is meant as authority.")
                .with("questions", answer.questions())
                .with("addressees", options(answer.addressees()))
                .build();
    }

    private static List<String> ids(List<AddresseeView> views) {
        return views.stream().map(AddresseeView::authority).distinct().toList();
    }

    private static List<Option> options(List<AddresseeView> views) {
        return views.stream()
                .map(view -> new Option(view.authority(), view.names()))
                .distinct()
                .toList();
    }
}
