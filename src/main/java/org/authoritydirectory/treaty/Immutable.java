package org.authoritydirectory.treaty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies for the records of this package: absent becomes empty, and the order of the file is kept. */
final class Immutable {
    private Immutable() {}

    static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    // Map.copyOf would lose the order.
    static <T> Map<String, T> map(Map<String, T> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    static Map<String, List<String>> lists(Map<String, List<String>> given) {
        var copy = new LinkedHashMap<String, List<String>>();
        map(given).forEach((language, words) -> copy.put(language, list(words)));
        return Collections.unmodifiableMap(copy);
    }
}
