package org.authoritydirectory.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as its owner reads it.
 *
 * @param previousUntil until when the secret before signs as well; absent where there was none
 * @param waiting how many events wait to be taken
 * @param dead how many were given up
 * @param secret only in the answer that makes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subscription", description = "Who is told of publications, where, and of which")
public record SubscriptionView(
        String id,

        @Schema(enumeration = {"unverified", "active", "ended"})
        String status,

        String target,
        List<String> states,
        List<String> functions,
        List<String> instruments,
        Instant createdAt,

        @Schema(description = "Until when the secret before signs as well")
        Instant previousUntil,

        @Schema(description = "Events that wait to be taken")
        long waiting,

        @Schema(description = "Events that were given up") long dead,

        @Schema(description = "What events are signed with; only in the answer that makes it")
        String secret) {

    SubscriptionView with(SigningSecret made) {
        return new SubscriptionView(
                id,
                status,
                target,
                states,
                functions,
                instruments,
                createdAt,
                previousUntil,
                waiting,
                dead,
                made.text());
    }
}
