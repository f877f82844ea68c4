package org.authoritydirectory.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far the review of a submission has come, and where it can go from there. */
public enum SubmissionStatus {
    /** Waits for the national focal point. */
    @JsonProperty("clearing")
    CLEARING,
    /** Waits for the secretariat. */
    @JsonProperty("pending")
    PENDING,
    /** Waits for the submitter, who was asked to correct it. */
    @JsonProperty("returned")
    RETURNED,
    /** Approved, and will be published at an instant to come. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Approved and published. */
    @JsonProperty("approved")
    APPROVED,
    /** Refused by the secretariat. */
    @JsonProperty("rejected")
    REJECTED,
    /** Taken back by the submitter. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** The code in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SubmissionStatus> of(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    /** The whole state machine; what is not in it is refused. */
    private Set<SubmissionStatus> next() {
        return switch (this) {
            // Itself: rebased before the focal point has seen it.
            case CLEARING -> Set.of(CLEARING, PENDING, RETURNED, WITHDRAWN);
            // Itself: corrected or rebased before anybody has decided.
            case PENDING -> Set.of(CLEARING, PENDING, RETURNED, SCHEDULED, APPROVED, REJECTED, WITHDRAWN);
            case RETURNED -> Set.of(CLEARING, PENDING, WITHDRAWN);
            // Back to pending: the entry was changed before its instant came, so somebody has to look again.
            case SCHEDULED -> Set.of(PENDING, APPROVED, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    boolean canBecome(SubmissionStatus status) {
        return next().contains(status);
    }

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return !next().isEmpty();
    }
}
