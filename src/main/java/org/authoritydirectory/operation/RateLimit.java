package org.authoritydirectory.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Requests a minute by client address, of the last addresses seen; the memory it takes is bounded. */
@ApplicationScoped
class RateLimit {

    private static final int ADDRESSES = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    RateLimit(OperationConfig config) {
        this.perMinute = config.limits().requestsPerMinute();
    }

    /** How long a client has to wait; empty where its request is within the limit. */
    OptionalLong secondsToWait(SocketAddress client) {
        String address = client == null || client.hostAddress() == null ? "" : client.hostAddress();
        ConsumptionProbe probe = buckets.get(address, unseen -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
