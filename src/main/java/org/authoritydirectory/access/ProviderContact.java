package org.authoritydirectory.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcEndpoint.Type;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sees each question to the identity provider about its address and its keys, the only ones there are, and whether it was
 * answered: so that a token that cannot be checked at the moment is told from one that is bad.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({Type.DISCOVERY, Type.JWKS})
class ProviderContact implements OidcRequestFilter, OidcResponseFilter {

    /** How long a provider that gave no answer is left alone; a caller may as well wait for that long. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** How long an answer is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int OK = 200;

    private final Clock clock;
    private volatile Instant asked = Instant.MIN;
    private volatile boolean answered = true;
    private volatile boolean keysKnown;

    ProviderContact(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext question) {
        // Without a limit of its own a provider that takes a connection and says nothing would be waited for for ever.
        question.request().timeout(PATIENCE.toMillis());
        asked = clock.instant();
        answered = false;
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        answered = answer.statusCode() == OK;
        keysKnown |= answered && isKeys(answer);
        return Uni.createFrom().voidItem();
    }

    private static boolean isKeys(OidcResponseFilterContext answer) {
        return answer.responseBody() != null && answer.responseBody().toString().contains("\"keys\"");
    }

    /** Whether the last question has no answer, or none yet. */
    boolean isAway() {
        return !answered;
    }

    /** Whether no token can be checked, and the provider was asked a moment ago. */
    boolean isLeftAlone() {
        return !keysKnown
                && !answered
                && clock.instant().isBefore(asked.plus(PATIENCE).plus(PAUSE));
    }
}
