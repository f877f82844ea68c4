package org.authoritydirectory.edition;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.directory.Published;

/**
 * What stands in an edition, in the order in which it stands there.
 *
 * @param states code of a State to its entries: States in the alphabetical order of the language, entries by their names
 */
record Contents(Map<String, List<EntryView>> states) {

    static Contents of(Published published, Wording wording, ReferenceNames names) {
        Collator order = wording.language().order();
        Map<String, List<EntryView>> byState = published.entries().stream()
                .collect(Collectors.groupingBy(view -> view.entry().state()));
        Map<String, List<EntryView>> sorted = new LinkedHashMap<>();
        byState.keySet().stream()
                .sorted(Comparator.<String, String>comparing(
                                code -> wording.language()
                                        .ordered(names.state(code).text()),
                                order::compare)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(code -> sorted.put(
                        code,
                        byState.get(code).stream()
                                .sorted(Comparator.<EntryView, String>comparing(
                                                view -> name(view, wording).text(), order::compare)
                                        .thenComparing(view -> view.entry().id()))
                                .toList()));
        return new Contents(sorted);
    }

    /** The name of an authority as the edition shows it. */
    static Worded name(EntryView view, Wording wording) {
        return wording.best(view.entry().names());
    }

    int entries() {
        return states.values().stream().mapToInt(List::size).sum();
    }

    boolean hasDesignations() {
        return states.values().stream()
                .flatMap(List::stream)
                .anyMatch(view -> !view.entry().designations().isEmpty());
    }

    boolean holdsSamples() {
        return states.values().stream().flatMap(List::stream).anyMatch(view -> EntryPages.isSample(view.entry()));
    }
}
