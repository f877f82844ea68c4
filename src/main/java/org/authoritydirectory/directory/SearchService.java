package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.search.Cursor;
import org.authoritydirectory.search.SearchParameters;
import org.authoritydirectory.search.SearchQuery;
import org.authoritydirectory.search.SearchReader;
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

    /** Reads what is asked, for a reader who may see so much; refuses what means nothing. */
    SearchQuery query(SearchParameters sent, Visibility audience) {
        return SearchQuery.of(sent, audience, treaties, directory.analysis(), clock.instant());
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
        Matches matches = matches(snapshot, query, cursor, sequence);
        Found found = matches.found();
        List<Rendered> items =
                found.items().stream().map(hit -> past.rendered(snapshot, hit)).toList();
        String next = found.more()
                ? new Cursor(sequence, matches.tolerant(), matches.open(), found.last()).sealed(directory.log(), query)
                : null;
        return new SearchResult(items, query.audience(), found.total(), found.facets(), next, sequence);
    }

    /** What was found, whether with typing errors, and which instant "open=now" meant. */
    private record Matches(Found found, boolean tolerant, Instant open) {}

    /**
     * The first stage that finds something, for every list and every export. What a reader takes away in bulk passes
     * here, with the audience it is for ({@link SearchQuery#audience()}).
     */
    private static Matches matches(Snapshot snapshot, SearchQuery query, Cursor cursor, long sequence) {
        SearchReader index = snapshot.search();
        if (cursor != null) {
            Found next = index.find(query, cursor.open(), sequence, cursor.tolerant(), cursor.last());
            return new Matches(next, cursor.tolerant(), cursor.open());
        }
        Found exact = index.find(query, query.open(), sequence, false, null);
        if (exact.total() > 0 || query.text().isEmpty()) {
            return new Matches(exact, false, query.open());
        }
        return new Matches(index.find(query, query.open(), sequence, true, null), true, query.open());
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
            int most = Math.max(1, snapshot.search().size(query.audience()));
            Found found =
                    matches(snapshot, query.unlimited(most), null, sequence).found();
            return new Export(found.items().stream().map(hit -> past.rendered(snapshot, hit)), sequence);
        });
    }
}
