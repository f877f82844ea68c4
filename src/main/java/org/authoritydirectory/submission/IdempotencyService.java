package org.authoritydirectory.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.shared.Sha256;

/**
 * Does a request once, however often it is sent with the same {@code Idempotency-Key}. The key is kept in the transaction
 * of what it stands for: after a crash either both are there or neither. Of two that come at once, the second runs into
 * the primary key, is rolled back, and is answered with what the first has done.
 */
@ApplicationScoped
class IdempotencyService {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Duration KEPT = Duration.ofDays(7);

    private final IdempotencyKeyRepository keys;
    private final Clock clock;

    IdempotencyService(IdempotencyKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What the request is answered: done now, or found as it was done before.
     *
     * @param token the key as it was sent; null where none was, and then it is done each time
     * @param request everything that makes the request what it is
     * @param action does it and gives its answer, of at most 200 characters
     */
    String once(Actor actor, String token, String request, Supplier<String> action) {
        if (token == null) {
            return QuarkusTransaction.requiringNew().call(action::get);
        }
        if (!TOKEN.matcher(token).matches()) {
            throw Problem.parameter("Idempotency-Key", "is not 1 to 255 ASCII characters that show");
        }
        var key = new IdempotencyKey.Key(actor.subject(), token);
        String digest = HexFormat.of().formatHex(Sha256.of(request.getBytes(StandardCharsets.UTF_8)));
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> known(key, digest).orElseGet(() -> {
                        String answer = action.get();
                        keys.persistAndFlush(new IdempotencyKey(key, digest, answer, clock.instant()));
                        return answer;
                    }));
        } catch (RuntimeException e) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> known(key, digest))
                    .orElseThrow(() -> e);
        }
    }

    private Optional<String> known(IdempotencyKey.Key key, String digest) {
        return keys.findByIdOptional(key).map(found -> {
            if (!found.digest().equals(digest)) {
                throw Problem.of(ProblemType.KEY_USED_OTHERWISE, "This Idempotency-Key stands for another request.");
            }
            return found.answer();
        });
    }

    @Scheduled(every = "6h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetOldKeys() {
        QuarkusTransaction.requiringNew()
                .run(() -> keys.deleteBefore(clock.instant().minus(KEPT)));
    }
}
