package org.authoritydirectory.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BooleanSimilarity;

/** The parts of the index that one audience reads. */
final class AudienceReader {

    private static final int FACET_VALUES = 300;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;

    AudienceReader(IndexReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BooleanSimilarity());
        // Answers are a few kilobytes from memory; a cache of queries would only keep their memory.
        searcher.setQueryCache(null);
        // The field exists from the first document on.
        this.facets =
                reader.maxDoc() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, new FacetsConfig());
    }

    int size() {
        return reader.maxDoc();
    }

    /** The first matches in an order behind a place, and the number of all. */
    TopFieldDocs top(Query query, SearchOrder order, int count, FieldDoc after) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order.sort(), count, after, Integer.MAX_VALUE));
    }

    /** The number of the publication from which a document is true. */
    long from(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues from = DocValues.getNumeric(leaf.reader(), EntryDocument.FROM);
        from.advanceExact(document - leaf.docBase);
        return from.longValue();
    }

    /** How many of the matches have which value. */
    Map<String, List<FacetCount>> counts(Query query, List<Filter> asked) throws IOException {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        asked.forEach(filter -> counts.put(filter.parameter(), List.of()));
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
