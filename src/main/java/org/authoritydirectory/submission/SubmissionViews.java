package org.authoritydirectory.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.comparison.Conflict;
import org.authoritydirectory.comparison.Difference;
import org.authoritydirectory.comparison.Merge;
import org.authoritydirectory.doubt.Doubt;
import org.authoritydirectory.doubt.DoubtService;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.submission.CurrentEntries.Current;
import org.authoritydirectory.submission.SubmissionView.Meanwhile;

/** Shows a submission with all that is decided on, as exact bytes: their tag is what an approval names. */
@ApplicationScoped
class SubmissionViews {

    private final CurrentEntries entries;
    private final PublicationService publications;
    private final DoubtService doubts;
    private final Trail trail;
    private final ObjectMapper json;

    SubmissionViews(
            CurrentEntries entries,
            PublicationService publications,
            DoubtService doubts,
            Trail trail,
            ObjectMapper json) {
        this.entries = entries;
        this.publications = publications;
        this.doubts = doubts;
        this.trail = trail;
        this.json = json;
    }

    /** What is answered. */
    record Shown(SubmissionView view, byte[] bytes) {

        /** The tag of the bytes, without quotes. */
        String tag() {
            return Answers.tag(bytes);
        }
    }

    /** The submission as it stands in the current transaction. */
    Shown show(Submission s) {
        Entry base = entries.version(s.authority(), s.baseVersion()).orElse(null);
        SubmissionView view = new SubmissionView(
                s.id(),
                s.authority(),
                s.state(),
                s.type(),
                s.status(),
                s.office(),
                s.submittedAt(),
                s.deadline(),
                s.effectiveFrom(),
                s.baseVersion(),
                s.reason(),
                s.successor(),
                s.decidedAt(),
                s.sequence(),
                s.entry(),
                s.type() == SubmissionType.WITHDRAW ? List.of() : Difference.of(base, s.entry()),
                s.status().isOpen() && s.type() != SubmissionType.WITHDRAW ? doubts(s, base) : List.of(),
                s.status().isOpen() ? meanwhile(s, base).orElse(null) : null,
                trail.of(s).stream().map(SubmissionEvent::view).toList());
        try {
            return new Shown(view, json.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Doubt> doubts(Submission s, Entry base) {
        List<Entry> others = publications.currentOf(s.state()).stream()
                .filter(other -> !other.id().equals(s.authority()))
                .toList();
        return doubts.about(s.entry(), base, others);
    }

    /** What has been published since, if it says anything: a mere confirmation does not. */
    Optional<Meanwhile> meanwhile(Submission s, Entry base) {
        if (base == null) {
            return Optional.empty();
        }
        Optional<Current> current = entries.find(s.authority());
        if (current.isEmpty()) {
            return Optional.of(new Meanwhile(s.baseVersion() + 1, List.of(), List.of()));
        }
        Entry now = current.get().entry();
        var changes = Difference.of(base.confirmed(now.confirmedAt()), now);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<Conflict> conflicts = s.type() == SubmissionType.WITHDRAW
                ? List.of()
                : Merge.of(base, s.entry(), now).conflicts();
        return Optional.of(new Meanwhile(current.get().version(), changes, conflicts));
    }

    /** The same, for the service that decides. */
    Optional<Meanwhile> meanwhile(Submission s) {
        return meanwhile(s, entries.version(s.authority(), s.baseVersion()).orElse(null));
    }
}
