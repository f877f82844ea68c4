package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.search.SearchReader;

/** Entries as they were: the ones in memory where nothing has changed, the log's otherwise. */
@ApplicationScoped
class PastEntries {

    private final PublicationService publications;
    private final FreshnessConfig freshness;

    PastEntries(PublicationService publications, FreshnessConfig freshness) {
        this.publications = publications;
        this.freshness = freshness;
    }

    /** A version that a search found. */
    Rendered rendered(Snapshot snapshot, SearchReader.Hit hit) {
        return snapshot.entry(hit.id())
                .filter(current -> current.entry().sequence() == hit.from())
                .orElseGet(() -> rendered(publications.record(hit.from()).orElseThrow()));
    }

    /** A version as it stood when it was published. */
    Rendered rendered(Publication publication) {
        Entry entry = publication.wholeEntry();
        return Rendered.of(
                entry, publication.isWhole(), Freshness.at(publication.at(), entry, freshness), publication.at());
    }
}
