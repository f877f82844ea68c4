package org.authoritydirectory.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;

/** A column of the table: its name, and what stands in it, which is empty for what is not known. */
record Column(String name, Function<EntryView, String> cell) {

    /** One value of an entry. */
    static Column one(String name, Function<Entry, Object> value) {
        return new Column(name, view -> {
            Object known = value.apply(view.entry());
            return known == null ? "" : Cell.text(known.toString());
        });
    }

    /** Several texts, each on a line of its own. */
    static Column lines(String name, Function<Entry, List<String>> texts) {
        return of(name, view -> texts.apply(view.entry()), Cell::line);
    }

    /** Several phone numbers, each on a line of its own. */
    static Column phones(String name, Function<Entry, List<String>> numbers) {
        return of(name, view -> numbers.apply(view.entry()), Cell::phone);
    }

    /** Several values with members of their own: a JSON object a line, which begins with a brace. */
    static Column objects(String name, Function<EntryView, List<?>> values) {
        return of(name, values, EntryJson::write);
    }

    private static <T> Column of(
            String name, Function<EntryView, ? extends List<? extends T>> values, Function<T, String> line) {
        return new Column(name, view -> {
            List<? extends T> known = values.apply(view);
            return known == null ? "" : known.stream().map(line).collect(Collectors.joining("\n"));
        });
    }
}
