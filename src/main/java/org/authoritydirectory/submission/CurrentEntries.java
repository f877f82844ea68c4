package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Published entries as an editor sees them: whole, and from the log itself, never from a copy that may be behind it. */
@ApplicationScoped
class CurrentEntries {

    private final PublicationService publications;
    private final FreshnessConfig freshness;
    private final Clock clock;

    CurrentEntries(PublicationService publications, FreshnessConfig freshness, Clock clock) {
        this.publications = publications;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** A published entry with what is answered of it. */
    record Current(Entry entry, int version, EntryView view) {

        /** The tag of the answer to an editor, without quotes. */
        String tag() {
            return Answers.tag(EntryJson.write(view).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A published entry: 404 for one that never was, 410 for one that has left the directory. */
    Current require(String id) {
        Publication last = publications
                .current(id)
                .orElseThrow(() ->
                        Problem.of(ProblemType.NOT_FOUND, "There is no authority '" + Problem.printable(id) + "'."));
        if (last.type() == Publication.Type.WITHDRAWN) {
            throw Problem.of(ProblemType.WITHDRAWN, "This authority left the directory on " + last.at() + ".");
        }
        return current(last);
    }

    /** The same; empty where it is not published. */
    Optional<Current> find(String id) {
        return publications
                .current(id)
                .filter(last -> last.type() != Publication.Type.WITHDRAWN)
                .map(this::current);
    }

    /** A version as it was published; empty for version 0. */
    Optional<Entry> version(String id, int version) {
        return version == 0
                ? Optional.empty()
                : publications.version(id, version).map(Publication::wholeEntry);
    }

    private Current current(Publication last) {
        Entry entry = last.wholeEntry();
        return new Current(
                entry, last.version(), EntryView.wholeOf(entry, Freshness.at(clock.instant(), entry, freshness)));
    }
}
