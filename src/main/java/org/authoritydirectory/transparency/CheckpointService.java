package org.authoritydirectory.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.authoritydirectory.publication.BrokenLogException;

/** Holds a copied log against the checkpoints of the log it is a copy of, and keeps the last of them. */
@ApplicationScoped
public class CheckpointService {

    private final KeptCheckpointRepository kept;
    private final TreeService trees;
    private final LogKeys keys;

    CheckpointService(KeptCheckpointRepository kept, TreeService trees, LogKeys keys) {
        this.kept = kept;
        this.trees = trees;
        this.keys = keys;
    }

    /**
     * Names the keys whose signatures count from now on.
     *
     * @param known public keys, {@code name+id+key}
     * @throws IllegalArgumentException if one of them is none
     */
    public void trust(List<String> known) {
        keys.trust(known.stream().map(NoteKey::parse).toList());
    }

    /**
     * Reads a checkpoint of another log.
     *
     * @throws BrokenLogException if it is none, or nobody who is trusted signed it
     */
    public Announced announced(String note) {
        try {
            Checkpoint checkpoint = Checkpoint.opened(note, keys.known());
            return new Announced(checkpoint.size(), checkpoint.root(), note);
        } catch (IllegalArgumentException e) {
            throw new BrokenLogException("its checkpoint " + e.getMessage());
        }
    }

    /** The size of the checkpoint that is kept; 0 where there is none. */
    @Transactional
    public long size() {
        return kept.findByIdOptional(KeptCheckpoint.ID)
                .map(KeptCheckpoint::size)
                .orElse(0L);
    }

    /**
     * The tree over what is proved already. Never within a transaction: what is appended there would go into the tree that
     * everybody reads and stay when it is rolled back, and whoever grows that tree may be waiting for the transaction.
     */
    @Transactional(Transactional.TxType.NEVER)
    public CopiedTree tree() {
        int size = (int) size();
        return new CopiedTree(trees.grown().copy(size));
    }

    /**
     * Proves the records that are appended in the caller's transaction, and keeps the checkpoint.
     *
     * @param tree grown by their leaf hashes
     * @throws BrokenLogException if it does not have the root that was signed: nothing is kept then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prove(Announced announced, CopiedTree tree) {
        if (tree.tree().size() < announced.size()
                || !Arrays.equals(tree.tree().root((int) announced.size()), announced.root())) {
            throw new BrokenLogException(
                    Math.min(tree.proved(), announced.size()) + 1,
                    "or one beside it is not what was signed for: the records do not have the root of the checkpoint");
        }
        // An older one had to fit as well, but the newest is kept.
        kept.findByIdOptional(KeptCheckpoint.ID)
                .ifPresentOrElse(last -> last.renew(announced), () -> kept.persist(new KeptCheckpoint(announced)));
    }
}
