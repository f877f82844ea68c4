package org.authoritydirectory.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.comparison.Change;
import org.authoritydirectory.comparison.Conflict;
import org.authoritydirectory.doubt.Doubt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as it is answered: all that a reviewer decides on, the same for everybody who may see it.
 *
 * @param office that submitted it: an authority's id, a State's code or {@code secretariat}; never a person
 * @param deadline by when it should be decided; only where it is urgent
 * @param entry the whole proposed entry
 * @param changes what differs from the version it was made from, member by member
 * @param doubts what to look at twice
 * @param meanwhile what was published since the version it was made from; absent where nothing was
 * @param sequence the publication it became
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Submission", description = "A proposed new state of an entry, with all that a reviewer decides on")
public record SubmissionView(
        String id,
        String authority,
        String state,
        SubmissionType type,
        SubmissionStatus status,
        String office,
        Instant submittedAt,
        Instant deadline,
        Instant effectiveFrom,
        Integer baseVersion,
        String reason,
        String successor,
        Instant decidedAt,
        Long sequence,
        Entry entry,
        List<Change> changes,
        List<Doubt> doubts,
        Meanwhile meanwhile,
        List<SubmissionEvent.EventView> events) {

    /**
     * What was published since.
     *
     * @param version the current one
     * @param conflicts what both sides changed differently; where there is none, a rebase keeps both
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Meanwhile", description = "What was published since the version a submission was made from")
    public record Meanwhile(int version, List<Change> changes, List<Conflict> conflicts) {}

    /** A submission in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubmissionSummary", description = "A submission in the queue")
    public record Summary(
            String id,
            String authority,
            String state,
            SubmissionType type,
            SubmissionStatus status,
            String office,
            Instant submittedAt,
            Instant deadline,
            Instant effectiveFrom) {

        static Summary of(Submission s) {
            return new Summary(
                    s.id(),
                    s.authority(),
                    s.state(),
                    s.type(),
                    s.status(),
                    s.office(),
                    s.submittedAt(),
                    s.deadline(),
                    s.effectiveFrom());
        }
    }

    /** A page of the queue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubmissionPage", description = "A page of the queue: the urgent first, then the oldest")
    public record Page(List<Summary> items, String next) {}
}
