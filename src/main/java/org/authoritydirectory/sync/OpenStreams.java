package org.authoritydirectory.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** The streams that are open, no more than may be. */
@ApplicationScoped
class OpenStreams {

    private static final int RETRY_SECONDS = 30;

    private final StreamConfig config;
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();

    OpenStreams(StreamConfig config, MeterRegistry metrics) {
        this.config = config;
        Gauge.builder("directory.streams", streams, Set::size)
                .description("Open streams of changes")
                .register(metrics);
    }

    /** Takes a stream in; where there are too many already, 429 for its address or 503 for all. */
    synchronized void admit(ChangeStream stream) {
        long ofAddress = streams.stream()
                .filter(other -> other.address().equals(stream.address()))
                .count();
        if (ofAddress >= config.openPerAddress()) {
            throw Problem.builder(
                            ProblemType.TOO_MANY_REQUESTS,
                            "At most " + config.openPerAddress() + " streams may be open from one address.")
                    .withHeader("Retry-After", RETRY_SECONDS)
                    .build();
        }
        if (streams.size() >= config.open()) {
            throw Problem.unavailable("As many streams are open as this service keeps.", RETRY_SECONDS);
        }
        streams.add(stream);
    }

    /** Forgets a stream whose connection is gone. */
    void closed(ChangeStream stream) {
        streams.remove(stream);
    }

    Collection<ChangeStream> all() {
        return streams;
    }
}
