package org.authoritydirectory.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.LogAppended;
import org.jboss.logging.Logger;

/**
 * Feeds the open streams, all of them with two threads. The reader takes each stream that is behind and free one page
 * on; streams at one place share the reading and the bytes. It turns when something was published here, when a connection
 * has taken its page, and each half second for what other replicas publish. The keeper sends heartbeats and ends what is
 * over or too slow, also while the database keeps the reader waiting.
 */
@ApplicationScoped
class StreamService {

    private static final Logger LOG = Logger.getLogger(StreamService.class);
    private static final long POLL_MILLIS = 500;
    private static final long KEEP_MILLIS = 200;

    /** Pages end at multiples of it, so that streams which began at different places come to share theirs. */
    private static final int PAGE = 50;

    private static final int CHUNK = 10;

    /** Characters of entries after which a page ends: with one entry more, it is what a slow reader holds in memory. */
    private static final int SIZE = 64_000;

    private final ChangesService changes;
    private final OpenStreams streams;
    private final StreamConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "stream-reader"));
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "stream-keeper"));
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicLong end = new AtomicLong();
    /** Of the reader alone. */
    private boolean failing;

    StreamService(ChangesService changes, OpenStreams streams, StreamConfig config, Clock clock, ObjectMapper json) {
        this.streams = streams;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    void start(@Observes StartupEvent started) {
        reader.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        keeper.scheduleWithFixedDelay(this::keep, KEEP_MILLIS, KEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        reader.shutdownNow();
        keeper.shutdownNow();
        streams.all().forEach(ChangeStream::end);
    }

    void publishedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) LogAppended appended) {
        end.accumulateAndGet(appended.sequence(), Math::max);
        wake();
    }

    /**
     * Opens a stream behind a publication; where there are too many already, 429 for its address or 503 for all.
     *
     * @param until when its reader's right to what is reserved ends; null where nothing reserved is read
     * @return to be told when its connection is gone
     */
    Runnable open(HttpServerRequest request, Visibility audience, long sequence, Instant until) {
        ChangeStream stream = new ChangeStream(request, audience, sequence, until, clock.instant());
        streams.admit(stream);
        stream.begin(EventPage.GREETING, clock.instant(), taken -> written(stream, taken));
        return () -> streams.closed(stream);
    }

    private void written(ChangeStream stream, boolean taken) {
        if (!taken) {
            streams.closed(stream);
        } else if (stream.place().sequence() < end.get()) {
            wake();
        }
    }

    private void wake() {
        if (!streams.all().isEmpty() && woken.compareAndSet(false, true)) {
            try {
                reader.execute(this::turn);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("No stream is fed any more", stopping);
            }
        }
    }

    private void poll() {
        if (!streams.all().isEmpty()) {
            guarded(() -> end.accumulateAndGet(changes.end(), Math::max));
            turn();
        }
    }

    private void turn() {
        woken.set(false);
        Instant now = clock.instant();
        guarded(() -> {
            Map<ChangeToken, List<ChangeStream>> behind = streams.all().stream()
                    .filter(stream -> stream.isFree(now) && stream.place().sequence() < end.get())
                    .collect(Collectors.groupingBy(ChangeStream::place));
            behind.forEach(this::feed);
        });
    }

    private void feed(ChangeToken place, List<ChangeStream> here) {
        int limit = (int) (PAGE - place.sequence() % PAGE);
        List<ChangeView> next = changes.read(place.sequence(), limit, CHUNK, SIZE, place.audience());
        if (!next.isEmpty()) {
            EventPage page = EventPage.of(next, place.audience(), changes.log(), json);
            here.stream()
                    .filter(stream -> !stream.isOver(clock.instant()))
                    .forEach(stream -> stream.send(page, clock.instant(), taken -> written(stream, taken)));
        }
    }

    /** Streams stay open while the log cannot be read. */
    private void guarded(Runnable step) {
        try {
            step.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The changes cannot be read; streams wait", e);
            }
            failing = true;
        }
    }

    private void keep() {
        streams.all().forEach(stream -> {
            try {
                keep(stream, clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("A stream is given up", e);
                streams.closed(stream);
            }
        });
    }

    private void keep(ChangeStream stream, Instant now) {
        if (stream.isOver(now)) {
            stream.end();
        } else if (stream.isSlow(now, config.slowAfter())) {
            stream.cutOff();
        } else if (stream.isSilent(now, config.heartbeat())) {
            stream.note(EventPage.HEARTBEAT, now, taken -> written(stream, taken));
        }
    }
}
