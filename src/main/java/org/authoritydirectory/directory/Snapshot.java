package org.authoritydirectory.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.authoritydirectory.publication.Publication;

/**
 * The whole published directory after one publication. Immutable: a reader that holds one sees no half of a change.
 *
 * @param sequence number of the publication it reflects
 * @param entries what is published, by id
 * @param withdrawn the last record of each authority that left the directory, by id
 * @param counts number of entries by filter and value
 * @param zones time zones of the entries' hours
 * @param staleFrom when the passing of time alone makes it untrue; null where it never does
 */
record Snapshot(
        long sequence,
        Map<String, Rendered> entries,
        Map<String, Publication> withdrawn,
        Map<Filter, Map<String, Integer>> counts,
        Set<String> zones,
        Instant staleFrom,
        DirectoryReader reader,
        IndexSearcher searcher,
        SortedSetDocValuesReaderState facets) {

    static Snapshot of(
            long sequence,
            Map<String, Rendered> entries,
            Map<String, Publication> withdrawn,
            Map<Filter, Map<String, Integer>> counts,
            Instant staleFrom,
            SearchIndex index) {
        DirectoryReader reader = index.reader();
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BooleanSimilarity());
        // Answers are a few kilobytes from memory; a cache of queries would only keep their memory.
        searcher.setQueryCache(null);
        return new Snapshot(
                sequence, entries, withdrawn, counts, index.zones(), staleFrom, reader, searcher, facetState(reader));
    }

    private static SortedSetDocValuesReaderState facetState(DirectoryReader reader) {
        try {
            // The field exists from the first document on.
            return reader.maxDoc() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, new FacetsConfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published entry. */
    Optional<Rendered> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** How many published entries have this value. */
    int count(Filter filter, String value) {
        return counts.get(filter).getOrDefault(value, 0);
    }

    /** Keeps the index open while it is being read; false where it has been let go already. */
    boolean acquire() {
        return reader.tryIncRef();
    }

    /** The counterpart of {@link #acquire()}, and once by who replaces the snapshot. */
    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
