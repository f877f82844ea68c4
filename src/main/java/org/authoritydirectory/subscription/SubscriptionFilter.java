package org.authoritydirectory.subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;

/**
 * Of which entries a subscriber is told: OR between the values of a list, AND between the lists, as in a search. An empty
 * list takes any.
 */
record SubscriptionFilter(List<String> states, List<String> functions, List<String> instruments) {

    private static final String BETWEEN = ",";

    static List<String> read(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(BETWEEN));
    }

    static String written(List<String> codes) {
        return String.join(BETWEEN, codes);
    }

    /**
     * Whether a publication concerns the subscriber: the new version is one they want to hear of, or the one before was, for
     * otherwise an entry that leaves the filter would live on in their copy.
     */
    boolean concerns(Supplier<Entry> version, Supplier<Optional<Entry>> before) {
        boolean any = states.isEmpty() && functions.isEmpty() && instruments.isEmpty();
        return any
                || matches(version.get())
                || before.get().filter(this::matches).isPresent();
    }

    private boolean matches(Entry entry) {
        return (states.isEmpty() || states.contains(entry.state()))
                && (functions.isEmpty()
                        || entry.designations().stream()
                                .map(Designation::function)
                                .anyMatch(functions::contains))
                && (instruments.isEmpty()
                        || entry.designations().stream()
                                .map(Designation::instrument)
                                .anyMatch(instruments::contains));
    }
}
