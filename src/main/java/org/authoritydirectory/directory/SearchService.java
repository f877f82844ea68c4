package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.search.Cursor;
import org.authoritydirectory.search.SearchParameters;
import org.authoritydirectory.search.SearchQuery;
import org.authoritydirectory.search.SearchReader.Found;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.treaty.TreatyService;

/**
 * Answers searches from the snapshot. A word is first taken as it stands; only where nothing matches, typing errors
 * are allowed for.
 */
@ApplicationScoped
class SearchService {

    private final SnapshotService directory;
    private final PublicationService publications;
    private final TreatyService treaties;
    private final PastEntries past;
    private final Clock clock;

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
        Cursor cursor = query.cursor() == null ? null : Cursor.open(query.cursor(), directory.log(), query);
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
        Found found = snapshot.search().find(query, open, sequence, tolerant, after);
        if (found.total() == 0 && cursor == null && !query.text().isEmpty()) {
            tolerant = true;
            found = snapshot.search().find(query, open, sequence, true, null);
        }
        List<Rendered> items =
                found.items().stream().map(hit -> past.rendered(snapshot, hit)).toList();
        String next =
                found.more() ? new Cursor(sequence, tolerant, open, found.last()).sealed(directory.log(), query) : null;
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
            int most = Math.max(1, snapshot.search().size());
            Found found = snapshot.search().find(query.unlimited(most), query.open(), sequence, false, null);
            if (found.total() == 0 && !query.text().isEmpty()) {
                found = snapshot.search().find(query.unlimited(most), query.open(), sequence, true, null);
            }
            return new Export(found.items().stream().map(hit -> past.rendered(snapshot, hit)), sequence);
        });
    }
}
