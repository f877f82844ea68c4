package org.authoritydirectory.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** The search itself: what of a snapshot matches, in which order, and how many have which value. */
final class SnapshotSearch {

    private static final int FACET_VALUES = 300;

    private final Snapshot snapshot;
    private final Analysis analysis;

    SnapshotSearch(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    /** A version that was found: which authority, published with which number. */
    record Hit(String id, long from) {}

    /**
     * A page of matches.
     *
     * @param last the place of the last item
     * @param more whether another page follows
     * @param total number of matches on all pages
     */
    record Found(List<Hit> items, FieldDoc last, boolean more, long total, Map<String, List<FacetCount>> facets) {}

    /**
     * One page of what matches.
     *
     * @param open instant at which somebody must answer; null for any
     * @param sequence number of the publication as of which to answer
     * @param tolerant whether to allow for typing errors
     * @param after the last item of the page before; null for the beginning
     */
    Found find(SearchQuery asked, Instant open, long sequence, boolean tolerant, FieldDoc after) {
        Query query = lucene(asked, open, sequence, tolerant);
        try {
            TopFieldDocs top = snapshot.searcher()
                    .search(
                            query,
                            new TopFieldCollectorManager(
                                    asked.order().sort(), asked.limit() + 1, after, Integer.MAX_VALUE));
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
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        NumericDocValues from = DocValues.getNumeric(leaf.reader(), EntryDocument.FROM);
        from.advanceExact(found.doc - leaf.docBase);
        // Every order ends with the id.
        BytesRef id = (BytesRef) found.fields[asked.order().sort().getSort().length - 1];
        return new Hit(id.utf8ToString(), from.longValue());
    }

    private Query lucene(SearchQuery asked, Instant open, long sequence, boolean tolerant) {
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
            query.add(OpeningTimes.openAt(open, snapshot.zones()), Occur.FILTER);
        }
        if (sequence >= snapshot.sequence()) {
            query.add(new TermQuery(new Term(EntryDocument.CURRENT, EntryDocument.CURRENT)), Occur.FILTER);
        } else {
            query.add(LongPoint.newRangeQuery(EntryDocument.FROM, 0, sequence), Occur.FILTER);
            query.add(LongPoint.newRangeQuery(EntryDocument.UNTIL, sequence + 1, Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }

    private Map<String, List<FacetCount>> facets(SearchQuery asked, Query query) throws IOException {
        if (asked.facets().isEmpty()) {
            return Map.of();
        }
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        asked.facets().forEach(filter -> counts.put(filter.parameter(), List.of()));
        if (snapshot.facets() != null) {
            FacetsCollector matches = snapshot.searcher().search(query, new FacetsCollectorManager());
            SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(snapshot.facets(), matches);
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
