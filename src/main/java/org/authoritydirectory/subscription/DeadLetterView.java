package org.authoritydirectory.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that was given up.
 *
 * @param sequence number of the publication it tells of
 * @param since when it was first to be sent
 * @param failure why its last attempt failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter", description = "An event that was given up")
public record DeadLetterView(
        long sequence,
        String authority,
        int attempts,
        Instant since,

        @Schema(enumeration = {"not-taken", "no-answer", "not-allowed", "ended"})
        String failure) {}
