package org.authoritydirectory.search;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.authoritydirectory.shared.Problem;

/** The orders of a list. Each ends with the id, so no two items ever share a place. */
public enum SearchOrder {
    /** Best match first; equal matches with designations under instruments of the United Nations first. */
    RELEVANCE(SortField.FIELD_SCORE, number(EntryDocument.RANK, false), text(EntryDocument.STATE_ORDER)),
    /** By the State's English name. */
    STATE(text(EntryDocument.STATE_ORDER)),
    /** By the authority's name. */
    NAME,
    /** Oldest publication first. */
    PUBLISHED(number(EntryDocument.FROM, false)),
    /** Newest publication first. */
    NEWEST(number(EntryDocument.FROM, true));

    private final Sort sort;

    SearchOrder(SortField... first) {
        sort = new Sort(
                Stream.concat(Stream.of(first), Stream.of(text(EntryDocument.NAME_ORDER), text(EntryDocument.ID)))
                        .toArray(SortField[]::new));
    }

    Sort sort() {
        return sort;
    }

    static SearchOrder of(String sent, boolean words) {
        if (sent == null) {
            return words ? RELEVANCE : STATE;
        }
        return switch (sent) {
            case "relevance", "state", "name", "published" -> valueOf(sent.toUpperCase(Locale.ROOT));
            case "-published" -> NEWEST;
            default ->
                throw Problem.parameter(
                        "sort",
                        "'" + Problem.printable(sent) + "' is none of relevance, state, name, published, -published");
        };
    }

    private static SortField text(String field) {
        return new SortField(field, SortField.Type.STRING);
    }

    private static SortField number(String field, boolean descending) {
        return new SortField(field, SortField.Type.LONG, descending);
    }
}
