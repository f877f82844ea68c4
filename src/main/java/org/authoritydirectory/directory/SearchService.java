package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Answers searches from the snapshot. A word is first taken as it stands; only where nothing matches, typing errors
 * are allowed for.
 */
@ApplicationScoped
class SearchService {

    private static final int FACET_VALUES = 300;

    private final SnapshotService directory;
    private final PublicationService publications;
    private final TreatyService treaties;
    private final PastEntries past;
    private final Clock clock;
    private volatile String cursorKey;

    SearchService(
            SnapshotService directory,
            PublicationService publications,
            TreatyService treaties,
            PastEntries past,
            Clock clock) {
        this.directory = directory;
        this.publications = publications;
        this.treaties = treaties;
        this.past = past;
        this.clock = clock;
    }

    /** Reads what is asked; refuses what means nothing. */
    SearchQuery query(SearchParameters sent) {
        return SearchQuery.of(sent, treaties, directory.analysis(), clock.instant());
    }

    /** One page. */
    SearchResult search(SearchQuery query) {
        Cursor cursor = query.cursor() == null ? null : Cursor.open(query.cursor(), cursorKey(), query);
        long asOf = query.at() == null ? Long.MAX_VALUE : publications.sequenceAt(query.at());
        return directory.read(snapshot -> page(snapshot, query, cursor, asOf));
    }

    private SearchResult page(Snapshot snapshot, SearchQuery query, Cursor cursor, long asOf) {
        long sequence = cursor != null ? cursor.sequence() : Math.min(asOf, snapshot.sequence());
        if (cursor != null && cursor.sequence() > snapshot.sequence()) {
            throw Problem.unavailable("Publication " + cursor.sequence() + " has not arrived here yet.", 1);
        }
        Instant open = cursor != null ? cursor.open() : query.open();
        FieldDoc after = cursor == null ? null : cursor.last();
        boolean tolerant = cursor != null && cursor.tolerant();
        Found found = find(snapshot, query, open, sequence, tolerant, after);
        if (found.total() == 0 && cursor == null && !query.text().isEmpty()) {
            tolerant = true;
            found = find(snapshot, query, open, sequence, true, null);
        }
        List<Rendered> items =
                found.items().stream().map(hit -> past.rendered(snapshot, hit)).toList();
        String next =
                found.more() ? new Cursor(sequence, tolerant, open, found.last()).sealed(cursorKey(), query) : null;
        return new SearchResult(items, found.total(), found.facets(), next, sequence);
    }

    /** Every match, in order, to be streamed. */
    record Export(Stream<Rendered> items, long sequence) {}

    /**
     * Every match. Which they are is settled at once, as references into the snapshot; their bytes are read one by one
     * as the stream goes on, so its memory does not grow with their size and a slow reader holds no lock.
     */
    Export export(SearchQuery query) {
        long asOf = query.at() == null ? Long.MAX_VALUE : publications.sequenceAt(query.at());
        return directory.read(snapshot -> {
            long sequence = Math.min(asOf, snapshot.sequence());
            int most = Math.max(1, snapshot.reader().maxDoc());
            Found found = find(snapshot, query.unlimited(most), query.open(), sequence, false, null);
            if (found.total() == 0 && !query.text().isEmpty()) {
                found = find(snapshot, query.unlimited(most), query.open(), sequence, true, null);
            }
            return new Export(found.items().stream().map(hit -> past.rendered(snapshot, hit)), sequence);
        });
    }

    /** A version that was found: which authority, published with which number. */
    record Hit(String id, long from) {}

    private record Found(
            List<Hit> items, FieldDoc last, boolean more, long total, Map<String, List<FacetCount>> facets) {}

    private Found find(
            Snapshot snapshot, SearchQuery asked, Instant open, long sequence, boolean tolerant, FieldDoc after) {
        Query query = lucene(snapshot, asked, open, sequence, tolerant);
        try {
            TopFieldDocs top = snapshot.searcher()
                    .search(
                            query,
                            new TopFieldCollectorManager(
                                    asked.order().sort(), asked.limit() + 1, after, Integer.MAX_VALUE));
            List<Hit> hits = new ArrayList<>();
            int count = Math.min(asked.limit(), top.scoreDocs.length);
            for (int i = 0; i < count; i++) {
                hits.add(hit(snapshot, asked, (FieldDoc) top.scoreDocs[i]));
            }
            FieldDoc last = count == 0 ? null : (FieldDoc) top.scoreDocs[count - 1];
            boolean more = top.scoreDocs.length > count;
            return new Found(hits, last, more, top.totalHits.value, facets(snapshot, asked, query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hit hit(Snapshot snapshot, SearchQuery asked, FieldDoc found) throws IOException {
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        NumericDocValues from = DocValues.getNumeric(leaf.reader(), EntryDocument.FROM);
        from.advanceExact(found.doc - leaf.docBase);
        // Every order ends with the id.
        BytesRef id = (BytesRef) found.fields[asked.order().sort().getSort().length - 1];
        return new Hit(id.utf8ToString(), from.longValue());
    }

    private Query lucene(Snapshot snapshot, SearchQuery asked, Instant open, long sequence, boolean tolerant) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                asked.text().isEmpty()
                        ? new MatchAllDocsQuery()
                        : TextQuery.of(asked.text(), directory.analysis(), tolerant),
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

    private static Map<String, List<FacetCount>> facets(Snapshot snapshot, SearchQuery asked, Query query)
            throws IOException {
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

    /** A key that every replica of the log knows and no reader does; read once, when the first cursor needs it. */
    private String cursorKey() {
        if (cursorKey == null) {
            cursorKey = publications.log();
        }
        return cursorKey;
    }
}
