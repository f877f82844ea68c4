package org.authoritydirectory.directory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.publication.LogAppended;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.search.Analysis;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.treaty.TreatyService;
import org.jboss.logging.Logger;

/**
 * Holds the directory in memory and keeps it at the end of the log. One thread follows the log: at once after a
 * publication of this process, when PostgreSQL tells of another's, and in any case every half second. It builds aside
 * and swaps one reference, so readers never wait and never see half a change; and they go on reading while the
 * database is away.
 */
@ApplicationScoped
public class SnapshotService {

    private static final Logger LOG = Logger.getLogger(SnapshotService.class);
    private static final int CHUNK = 1_000;
    private static final long POLL_MILLIS = 500;

    private final PublicationService publications;
    private final Clock clock;
    private final SnapshotBuilder builder;
    private final Analysis analysis = new Analysis();
    private final ScheduledExecutorService follower =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "log-follower"));

    private volatile String log;
    private volatile Snapshot current;
    private volatile boolean logReachable;
    private volatile long sequenceSeen;

    SnapshotService(
            PublicationService publications,
            TreatyService treaties,
            ScheduleService schedule,
            FreshnessConfig freshness,
            Clock clock,
            MeterRegistry metrics) {
        this.publications = publications;
        this.clock = clock;
        this.builder = new SnapshotBuilder(treaties, schedule, freshness, analysis);
        Gauge.builder("directory.lag", this, s -> s.sequenceSeen - s.sequence())
                .description("Publications in the log that answers do not reflect yet")
                .register(metrics);
        Gauge.builder("directory.sequence", this, SnapshotService::sequence)
                .description("Number of the publication that answers reflect")
                .register(metrics);
    }

    /** Builds the directory for the first time and follows the log from then on. */
    public void start() {
        follow();
        if (current == null) {
            throw new IllegalStateException("The publication log cannot be read");
        }
        follower.scheduleWithFixedDelay(this::follow, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks for new publications now rather than at the next turn. */
    void wake() {
        follower.execute(this::follow);
    }

    void publishedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) LogAppended appended) {
        sequenceSeen = Math.max(sequenceSeen, appended.sequence());
        if (isReady()) {
            wake();
        }
    }

    private synchronized void follow() {
        try {
            if (log == null) {
                log = publications.log();
            }
            Instant now = clock.instant();
            for (List<Publication> records = next(); !records.isEmpty(); records = next()) {
                sequenceSeen =
                        Math.max(sequenceSeen, records.get(records.size() - 1).sequence());
                builder.add(records, now);
            }
            boolean aged = current != null && current.staleFrom() != null && !now.isBefore(current.staleFrom());
            if (aged) {
                builder.refresh(now);
            }
            if (current == null || aged || builder.sequence() > current.sequence()) {
                swap(builder.build(now));
            }
            logReachable = true;
        } catch (RuntimeException e) {
            if (logReachable || current == null) {
                LOG.warnf(e, "The publication log cannot be read; answers stay at publication %d", sequence());
            }
            logReachable = false;
        }
    }

    private List<Publication> next() {
        return publications.after(builder.sequence(), CHUNK);
    }

    private void swap(Snapshot next) {
        Snapshot previous = current;
        current = next;
        if (previous != null) {
            previous.search().release();
        }
    }

    /** Reads from the current snapshot, which stays whole until the reader is done. */
    <T> T read(Function<Snapshot, T> reader) {
        while (true) {
            Snapshot snapshot = current();
            // It may have been replaced and let go between the two lines; then there is a newer one.
            if (snapshot.search().acquire()) {
                try {
                    return reader.apply(snapshot);
                } finally {
                    snapshot.search().release();
                }
            }
        }
    }

    /** The current snapshot, for what needs no index. */
    Snapshot current() {
        Snapshot snapshot = current;
        if (snapshot == null) {
            throw Problem.unavailable("The directory is being built.", 5);
        }
        return snapshot;
    }

    /** The identity of the log that is followed: known to every replica of it and to no reader, from the first build on. */
    String log() {
        return log;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Whether there is a directory to read. */
    public boolean isReady() {
        return current != null;
    }

    /** Whether the log could be read at the last attempt; if not, answers may be old. */
    public boolean isLogReachable() {
        return logReachable;
    }

    /** The number of the publication that answers reflect; 0 before the first build. */
    public long sequence() {
        Snapshot snapshot = current;
        return snapshot == null ? 0 : snapshot.sequence();
    }

    @PreDestroy
    void stop() {
        follower.shutdownNow();
    }
}
