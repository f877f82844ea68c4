package org.authoritydirectory.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import org.authoritydirectory.publication.LogHashes;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.jboss.logging.Logger;

/**
 * The tree over the log, grown by whoever asks. The log only grows, in order, and the tree with it; so two replicas that
 * answer for one size answer the same, and none signs two histories. A log that has become shorter is refused rather than
 * signed.
 */
@ApplicationScoped
class TreeService {

    private static final Logger LOG = Logger.getLogger(TreeService.class);
    private static final int CHUNK = 10_000;

    private final LogHashes log;
    private final LogKeys keys;
    private final KeptCheckpointRepository kept;
    private final MerkleTree tree = new MerkleTree();
    private Signed last;

    TreeService(LogHashes log, LogKeys keys, KeptCheckpointRepository kept) {
        this.log = log;
        this.keys = keys;
        this.kept = kept;
    }

    /** A signed checkpoint: the note, and the size it is for. */
    record Signed(int size, String note) {}

    /** The tree as far as it has grown. */
    MerkleTree tree() {
        return tree;
    }

    /** Whether there are so many complete subtrees of a height; the log is asked only where there were not before. */
    boolean reaches(int level, long end) {
        return tree.size(level) >= end || grown().size(level) >= end;
    }

    /** Grows the tree to the end of the log; while the log cannot be read, it stays as it is. */
    synchronized MerkleTree grown() {
        try {
            List<String> next;
            do {
                next = log.after(tree.size(), CHUNK);
                next.forEach(hash -> tree.add(HexFormat.of().parseHex(hash)));
            } while (next.size() == CHUNK);
        } catch (RuntimeException e) {
            if (tree.size() == 0) {
                throw e;
            }
            LOG.debug("The log cannot be read; the checkpoint stays", e);
        }
        return tree;
    }

    /** The newest checkpoint: of our own key, or, of a copied log, the one that is kept with it. */
    synchronized Signed checkpoint() {
        if (keys.origin().isEmpty()) {
            return kept();
        }
        int size = grown().size();
        if (last == null || last.size() < size) {
            Checkpoint checkpoint = new Checkpoint(keys.origin().get(), size, tree.root(size));
            last = new Signed(size, checkpoint.signed(keys.all()));
        }
        return last;
    }

    private Signed kept() {
        Signed found = kept.findSigned()
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND, "This directory signs no checkpoints: no key is configured."));
        grown();
        return found;
    }
}
