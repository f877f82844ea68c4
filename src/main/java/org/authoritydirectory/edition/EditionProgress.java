package org.authoritydirectory.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an edition is that is not finished.
 *
 * @param sequence number of the publication it will show; while it waits, at least that one
 * @param language language code, such as {@code fr}
 * @param entriesDone entries written so far
 * @param entries entries it will have; 0 while it waits
 */
@Schema(description = "How far an edition is that is being made")
public record EditionProgress(Status status, long sequence, String language, int entriesDone, int entries) {

    /** What is being done. */
    @Schema(name = "EditionStatus")
    public enum Status {
        /** Another edition is made first. */
        @JsonProperty("waiting")
        WAITING,
        /** It is being made. */
        @JsonProperty("making")
        MAKING
    }
}
