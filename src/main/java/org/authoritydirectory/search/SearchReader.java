package org.authoritydirectory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.authority.Visibility;

/**
 * The index after one publication, to be searched: what matches, in which order, and how many have which value.
 * Immutable; kept open by those who {@link #acquire()} it.
 */
public final class SearchReader {

    private final long sequence;
    private final Analysis analysis;
    private final OpeningTimes openingTimes;
    /** Closes the parts with itself. */
    private final IndexReader parts;

    private final Map<Visibility, AudienceReader> readers;

    SearchReader(
            long sequence,
            Analysis analysis,
            OpeningTimes openingTimes,
            DirectoryReader publicForms,
            DirectoryReader wholeForms)
            throws IOException {
        this.sequence = sequence;
        this.analysis = analysis;
        this.openingTimes = openingTimes;
        this.parts = new MultiReader(publicForms, wholeForms);
        this.readers = Map.of(
                Visibility.PUBLIC, new AudienceReader(publicForms),
                Visibility.PRACTITIONER, new AudienceReader(parts));
    }

    /** Keeps the index open while it is being read; false where it has been let go already. */
    public boolean acquire() {
        return parts.tryIncRef();
    }

    /** The counterpart of {@link #acquire()}, and once by who replaces this one. */
    public void release() {
        try {
            parts.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No search for this audience has more matches than this. */
    public int size(Visibility audience) {
        return readers.get(audience).size();
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
     * One page of what matches, among what the audience of the search may see.
     *
     * @param open instant at which somebody must answer; null for any
     * @param asOf number of the publication as of which to answer
     * @param tolerant whether to allow for typing errors
     * @param after the last item of the page before; null for the beginning
     */
    public Found find(SearchQuery asked, Instant open, long asOf, boolean tolerant, FieldDoc after) {
        AudienceReader reader = readers.get(asked.audience());
        Query query = lucene(asked, open, asOf, tolerant);
        try {
            TopFieldDocs top = reader.top(query, asked.order(), asked.limit() + 1, after);
            List<Hit> hits = new ArrayList<>();
            int count = Math.min(asked.limit(), top.scoreDocs.length);
            for (int i = 0; i < count; i++) {
                FieldDoc found = (FieldDoc) top.scoreDocs[i];
                // Every order ends with the id.
                BytesRef id = (BytesRef) found.fields[found.fields.length - 1];
                hits.add(new Hit(id.utf8ToString(), reader.from(found.doc)));
            }
            FieldDoc last = count == 0 ? null : (FieldDoc) top.scoreDocs[count - 1];
            boolean more = top.scoreDocs.length > count;
            return new Found(hits, last, more, top.totalHits.value, reader.counts(query, asked.facets()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            query.add(openingTimes.openAt(open), Occur.FILTER);
        }
        String audience = asked.audience().name();
        if (asOf >= sequence) {
            query.add(new TermQuery(new Term(EntryDocument.CURRENT, audience)), Occur.FILTER);
        } else {
            query.add(new TermQuery(new Term(EntryDocument.AUDIENCE, audience)), Occur.FILTER);
            query.add(LongPoint.newRangeQuery(EntryDocument.FROM, 0, asOf), Occur.FILTER);
            query.add(LongPoint.newRangeQuery(EntryDocument.UNTIL, asOf + 1, Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }
}
