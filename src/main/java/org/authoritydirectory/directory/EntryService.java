package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.InstantParameter;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** One entry: from memory, or as of an instant from the log. */
@ApplicationScoped
class EntryService {

    private final SnapshotService directory;
    private final PublicationService publications;
    private final PastEntries past;
    private final Clock clock;

    EntryService(SnapshotService directory, PublicationService publications, PastEntries past, Clock clock) {
        this.directory = directory;
        this.publications = publications;
        this.past = past;
        this.clock = clock;
    }

    /** An entry with the number of the publication the answer reflects. */
    record Found(Rendered rendered, long sequence) {}

    Found find(String id, String at) {
        Instant instant = InstantParameter.readPast("at", at, clock.instant());
        return instant == null ? now(id) : asOf(id, instant);
    }

    private Found now(String id) {
        Snapshot snapshot = directory.current();
        Publication left = snapshot.withdrawn().get(id);
        if (left != null) {
            throw gone(left);
        }
        return new Found(snapshot.entry(id).orElseThrow(() -> unknown(id)), snapshot.sequence());
    }

    private Found asOf(String id, Instant instant) {
        Publication publication = publications.asOf(id, instant).orElseThrow(() -> unknown(id));
        if (publication.type() == Publication.Type.WITHDRAWN) {
            throw gone(publication);
        }
        return new Found(past.rendered(publication), publications.sequenceAt(instant));
    }

    private static RuntimeException unknown(String id) {
        return Problem.of(ProblemType.NOT_FOUND, "There is no authority '" + Problem.printable(id) + "'.");
    }

    private static RuntimeException gone(Publication left) {
        var problem = Problem.builder(ProblemType.WITHDRAWN, "This authority left the directory on " + left.at() + ".");
        if (left.reason() != null) {
            problem.with("reason", left.reason());
        }
        if (left.successor() != null) {
            problem.with("successor", "/v1/authorities/" + left.successor());
        }
        return problem.build();
    }
}
