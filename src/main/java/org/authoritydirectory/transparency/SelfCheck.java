package org.authoritydirectory.transparency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.publication.BrokenLogException;
import org.authoritydirectory.publication.Chain;
import org.authoritydirectory.publication.LogEnd;
import org.authoritydirectory.publication.LogHashes;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.jboss.logging.Logger;

/**
 * Reads the stored log from end to end, now and then, and checks every record: against its hashes, and against the tree
 * that this process has grown. So a record that was altered under its hashes is found, and one whose hashes were computed
 * anew as well, as long as the process has seen it before. What was put right again stays reported until the next check.
 */
@ApplicationScoped
class SelfCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);
    private static final int CHUNK = 500;

    private final PublicationService publications;
    private final LogHashes hashes;
    private final TreeService trees;
    private volatile BrokenLogException broken;

    SelfCheck(PublicationService publications, LogHashes hashes, TreeService trees) {
        this.publications = publications;
        this.hashes = hashes;
        this.trees = trees;
    }

    /** What the last check found wrong; empty where all was well, or none has been finished yet. */
    Optional<BrokenLogException> broken() {
        return Optional.ofNullable(broken);
    }

    @Scheduled(
            every = "${directory.transparency.check-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void check() {
        try {
            readThrough();
            broken = null;
        } catch (BrokenLogException e) {
            broken = e;
            LOG.errorf("%s. Nobody should rely on this database until it is known why.", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The stored log could not be checked; tried again later", e);
        }
    }

    private void readThrough() {
        int seen = trees.tree().size();
        LogEnd end = hashes.end();
        Chain chain = new Chain();
        while (chain.sequence() < end.sequence()) {
            int limit = (int) Math.min(CHUNK, end.sequence() - chain.sequence());
            List<Publication> next = publications.after(chain.sequence(), limit);
            if (next.isEmpty()) {
                break;
            }
            for (Publication record : next) {
                chain.follow(record);
                compare(record, seen);
            }
        }
        chain.endsAt(end);
        if (end.sequence() < seen) {
            throw new BrokenLogException(end.sequence() + 1, "is missing; this process has seen it");
        }
        trees.grown();
    }

    private void compare(Publication record, int seen) {
        int index = Math.toIntExact(record.sequence() - 1);
        if (index < seen && !trees.tree().has(index, HexFormat.of().parseHex(record.leafHash()))) {
            throw new BrokenLogException(record.sequence(), "is not the one that this process has seen published");
        }
    }
}
