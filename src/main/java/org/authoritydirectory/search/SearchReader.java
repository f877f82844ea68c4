package org.authoritydirectory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.util.BytesRef;

/**
 * The index after one publication, to be searched: what matches, in which order, and how many have which value.
 * Immutable; kept open by those who {@link #acquire()} it.
 */
public final class SearchReader {

    private static final int FACET_VALUES = 300;

    private final long sequence;
    private final Analysis analysis;
    private final Set<String> zones;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;

    SearchReader(long sequence, Analysis analysis, Set<String> zones, DirectoryReader reader) throws IOException {
        this.sequence = sequence;
        this.analysis = analysis;
        this.zones = zones;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BooleanSimilarity());
        // Answers are a few kilobytes from memory; a cache of queries would only keep their memory.
        searcher.setQueryCache(null);
        // The field exists from the first document on.
        this.facets =
                reader.maxDoc() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, new FacetsConfig());
    }

    /** Keeps the index open while it is being read; false where it has been let go already. */
    public boolean acquire() {
        return reader.tryIncRef();
    }

    /** The counterpart of {@link #acquire()}, and once by who replaces this one. */
    public void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No search has more matches than this. */
    public int size() {
        return reader.maxDoc();
    }

    /** A version that was found: which authority, published with which number. */
    public record Hit(String id, long from) {}

    /**
     * A page of matches.
     *
     * @param last the place of the last item
     * @param more whether another page follows
     * @param total number of matches on all pages
     */
    public record Found(
            List<Hit> items, FieldDoc last, boolean more, long total, Map<String, List<FacetCount>> facets) {}

    /**
     * One page of what matches.
     *
     * @param open instant at which somebody must answer; null for any
     * @param asOf number of the publication as of which to answer
     * @param tolerant whether to allow for typing errors
     * @param after the last item of the page before; null for the beginning
     */
    public Found find(SearchQuery asked, Instant open, long asOf, boolean tolerant, FieldDoc after) {
        Query query = lucene(asked, open, asOf, tolerant);
        try {
            TopFieldDocs top = searcher.search(
                    query,
                    new TopFieldCollectorManager(asked.order().sort(), asked.limit() + 1, after, Integer.MAX_VALUE));
            List<Hit> hits = new ArrayList<>();
            int count = Math.min(asked.limit(), top.scoreDocs.length);
            for (int i = 0; i < count; i++) {
                hits.add(hit(asked, (FieldDoc) top.scoreDocs[i]));
            }
            FieldDoc last = count == 0 ? null : (FieldDoc) top.scoreDocs[count - 1];
            boolean more = top.scoreDocs.length > count;
            return new Found(hits, last, more, top.totalHits.value, facets(asked, query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit hit(SearchQuery asked, FieldDoc found) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        NumericDocValues from = DocValues.getNumeric(leaf.reader(), EntryDocument.FROM);
        from.advanceExact(found.doc - leaf.docBase);
        // Every order ends with the id.
        BytesRef id = (BytesRef) found.fields[asked.order().sort().getSort().length - 1];
        return new Hit(id.utf8ToString(), from.longValue());
    }

    private Query lucene(SearchQuery asked, Instant open, long asOf, boolean tolerant) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                asked.text().isEmpty() ? new MatchAllDocsQuery() : TextQuery.of(asked.text(), analysis, tolerant),
                Occur.MUST);
        asked.filters()
                .forEach((filter, values) -> query.add(
                        new TermInSetQuery(
                                filter.parameter(),
                                values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER));
        if (open != null) {
            query.add(OpeningTimes.openAt(open, zones), Occur.FILTER);
        }
        if (asOf >= sequence) {
            query.add(new TermQuery(new Term(EntryDocument.CURRENT, EntryDocument.CURRENT)), Occur.FILTER);
        } else {
            query.add(LongPoint.newRangeQuery(EntryDocument.FROM, 0, asOf), Occur.FILTER);
            query.add(LongPoint.newRangeQuery(EntryDocument.UNTIL, asOf + 1, Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }

    private Map<String, List<FacetCount>> facets(SearchQuery asked, Query query) throws IOException {
        if (asked.facets().isEmpty()) {
            return Map.of();
        }
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        asked.facets().forEach(filter -> counts.put(filter.parameter(), List.of()));
        if (facets != null) {
            FacetsCollector matches = searcher.search(query, new FacetsCollectorManager());
            SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(facets, matches);
            for (String dimension : counts.keySet()) {
                FacetResult values = all.getTopChildren(FACET_VALUES, dimension);
                if (values != null) {
                    counts.put(dimension, FacetCount.of(values));
                }
            }
        }
        return counts;
    }
}
