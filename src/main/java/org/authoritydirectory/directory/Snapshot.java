package org.authoritydirectory.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.search.Filter;
import org.authoritydirectory.search.SearchReader;

/**
 * The whole published directory after one publication. Immutable: a reader that holds one sees no half of a change.
 *
 * @param sequence number of the publication it reflects
 * @param entries what is published, by id
 * @param ofState what is published of each State, in the order of the ids
 * @param withdrawn the last record of each authority that left the directory, by id
 * @param leftOf the same by State, in the order of the ids
 * @param counts number of entries by filter and value
 * @param digests what copies of the entries of a State are compared with
 * @param staleFrom when the passing of time alone makes it untrue; null where it never does
 * @param search the index of the entries and of what they were before
 */
record Snapshot(
        long sequence,
        Map<String, Rendered> entries,
        Map<String, List<Rendered>> ofState,
        Map<String, Publication> withdrawn,
        Map<String, List<Publication>> leftOf,
        Map<Filter, Map<String, Integer>> counts,
        StateDigests.Digests digests,
        Instant staleFrom,
        SearchReader search) {

    /** A published entry. */
    Optional<Rendered> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** How many published entries have this value. */
    int count(Filter filter, String value) {
        return counts.get(filter).getOrDefault(value, 0);
    }
}
