package org.authoritydirectory.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.shared.RandomId;

/**
 * Asks a target whether it wants to be told: it is sent a token, signed like an event, and has to answer with exactly that.
 * So nobody lets the directory write to somebody else, or to a machine that takes whatever it is sent.
 */
@ApplicationScoped
class VerificationService {

    /** Each asking is a request to a host that somebody named. */
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final SubscriptionService subscriptions;
    private final TargetClient client;
    private final Events events;
    private final AuditService audit;
    private final Clock clock;

    VerificationService(
            SubscriptionService subscriptions, TargetClient client, Events events, AuditService audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.client = client;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    private record Challenge(String target, String token, SignedEvent event) {}

    /** Sends the challenge and waits for its answer, in no transaction. */
    SubscriptionView verify(Actor actor, String id) {
        Challenge challenge = QuarkusTransaction.requiringNew().call(() -> begin(actor, id));
        if (!isAnswered(challenge)) {
            // One sentence for all that may have happened: what the directory sees from where it stands is not told.
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The target did not answer the challenge with 2xx and the token as its whole body in time.");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = subscriptions.own(actor, id);
            subscription.verify();
            audit.done(actor, Role.PARTNER.code(), "subscription-verified", id, null);
            return subscriptions.view(subscription);
        });
    }

    private Challenge begin(Actor actor, String id) {
        Subscription subscription = subscriptions.own(actor, id);
        Instant now = clock.instant();
        if (subscription.challengedAt() != null
                && now.isBefore(subscription.challengedAt().plus(BETWEEN))) {
            throw Problem.builder(ProblemType.TOO_MANY_REQUESTS, "The target was asked a moment ago.")
                    .withHeader("Retry-After", BETWEEN.toSeconds())
                    .build();
        }
        subscription.challenge(now);
        String token = RandomId.next();
        return new Challenge(subscription.target(), token, events.challenge(token, subscription.secrets(now)));
    }

    private boolean isAnswered(Challenge challenge) {
        try {
            Target target = client.target(challenge.target());
            Answer answer = client.post(
                            target,
                            challenge.event().headers(clock.instant()),
                            challenge.event().body())
                    .join();
            String said = new String(answer.body(), StandardCharsets.UTF_8).strip();
            return answer.isTaken()
                    && MessageDigest.isEqual(
                            said.getBytes(StandardCharsets.UTF_8),
                            challenge.token().getBytes(StandardCharsets.UTF_8));
        } catch (CompletionException | IllegalArgumentException e) {
            return false;
        }
    }
}
