package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.publication.Publication;

/** Gives the whole of the directory in its public form. What it gives depends on the log alone, never on the hour. */
@ApplicationScoped
public class PublishedService {

    private final SnapshotService directory;
    private final FreshnessConfig freshness;

    PublishedService(SnapshotService directory, FreshnessConfig freshness) {
        this.directory = directory;
        this.freshness = freshness;
    }

    /** The number of the publication that {@link #current()} reflects; 0 where nothing has been published yet. */
    public long sequence() {
        return directory.current().sequence();
    }

    /** The directory after its last publication. */
    public Published current() {
        Snapshot snapshot = directory.current();
        Instant at = lastPublication(snapshot);
        return new Published(
                snapshot.sequence(),
                at,
                snapshot.entries().values().stream()
                        .map(rendered -> rendered.shown(Freshness.at(at, rendered.whole(), freshness)))
                        .sorted(Comparator.comparing(view -> view.entry().id()))
                        .toList());
    }

    /** The last record of the log is that of an entry or of one that left: so no database is asked. */
    private static Instant lastPublication(Snapshot snapshot) {
        return Stream.concat(
                        snapshot.entries().values().stream()
                                .map(rendered -> rendered.whole().publishedAt()),
                        snapshot.withdrawn().values().stream().map(Publication::at))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
