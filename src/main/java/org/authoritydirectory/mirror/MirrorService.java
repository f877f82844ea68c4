package org.authoritydirectory.mirror;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.authoritydirectory.publication.BrokenLogException;
import org.authoritydirectory.publication.CopyService;
import org.authoritydirectory.shared.NamelessFile;
import org.authoritydirectory.transparency.Announced;
import org.authoritydirectory.transparency.CheckpointService;
import org.authoritydirectory.transparency.CopiedTree;
import org.jboss.logging.Logger;

/**
 * Follows another directory. Records are written and proved in one transaction, under the lock of the log's end: what does
 * not have the root that was signed is never committed, and so never read by anybody; two replicas of a mirror do not take
 * in the same records twice; and a mirror that is killed has all of a copy or nothing of it.
 */
@ApplicationScoped
class MirrorService {

    private static final Logger LOG = Logger.getLogger(MirrorService.class);
    private static final int TIMEOUT_SECONDS = 3_600;
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final MirrorConfig config;
    private final CheckpointService checkpoints;
    private final CopyService copy;
    private final Optional<Source> source;
    private final Clock clock;
    private volatile String refused;
    private volatile Instant followed;
    private volatile String said;

    MirrorService(MirrorConfig config, CheckpointService checkpoints, CopyService copy, Clock clock) {
        this.config = config;
        this.checkpoints = checkpoints;
        this.copy = copy;
        this.clock = clock;
        this.source = config.source().map(address -> new Source(address, config.timeout(), config.longest()));
    }

    /** What of the source was refused last, and since then nothing was taken in; empty where all is well. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** When it last had all that the source had; empty before the first time. */
    Optional<Instant> followed() {
        return Optional.ofNullable(followed);
    }

    @Scheduled(
            every = "${directory.mirror.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void follow() {
        if (source.isEmpty()) {
            return;
        }
        try {
            catchUp(source.get());
            refused = null;
            followed = clock.instant();
            said = null;
        } catch (BrokenLogException e) {
            refused = e.getMessage();
            say(
                    Logger.Level.ERROR,
                    "Nothing is taken over from " + config.source().get() + ": " + refused);
        } catch (IOException | RuntimeException e) {
            say(Logger.Level.WARN, config.source().get() + " cannot be followed; tried again soon (" + e + ")");
        }
    }

    /** Once, and not at every turn. */
    private void say(Logger.Level level, String what) {
        if (!what.equals(said)) {
            LOG.log(level, what);
        }
        said = what;
    }

    private void catchUp(Source source) throws IOException {
        Announced announced = checkpoints.announced(source.checkpoint());
        CopiedTree tree = checkpoints.tree();
        long more = announced.size() - tree.proved();
        if (more <= 0) {
            // It has to fit what is held all the same.
            takeOver(announced, tree, Collections.emptyIterator());
            return;
        }
        try (FileChannel records = NamelessFile.open(TEMPORARY, "mirror-", ".ndjson")) {
            // First all of it, and only then a transaction: others would have to wait for the source with us.
            source.records(tree.proved(), more, Channels.newOutputStream(records));
            records.position(0);
            BufferedReader lines = new BufferedReader(Channels.newReader(records, StandardCharsets.UTF_8));
            takeOver(announced, tree, lines.lines().limit(more).iterator());
        }
    }

    private void takeOver(Announced announced, CopiedTree tree, Iterator<String> records) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            long end = copy.hold();
            if (end != checkpoints.size()) {
                throw new BrokenLogException("this directory has one of its own; a mirror begins with an empty one");
            }
            if (end != tree.proved()) {
                return; // Another replica was faster.
            }
            if (records.hasNext()) {
                copy.append(records, tree::add);
            }
            checkpoints.prove(announced, tree);
        });
    }
}
