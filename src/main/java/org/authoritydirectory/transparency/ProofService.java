package org.authoritydirectory.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Problem;

/** Proves versions of entries. */
@ApplicationScoped
public class ProofService {

    private final PublicationService publications;
    private final TreeService trees;

    ProofService(PublicationService publications, TreeService trees) {
        this.publications = publications;
        this.trees = trees;
    }

    /** The proof of a version, of the last one where it is null; empty where there is none. */
    public Optional<ProofView> proof(String authority, Integer version, Visibility audience) {
        Optional<Publication> record =
                version == null ? publications.current(authority) : publications.version(authority, version);
        return record.map(found -> of(found, audience));
    }

    /** The proof of a record. */
    public ProofView of(Publication record, Visibility audience) {
        TreeService.Signed checkpoint = trees.checkpoint();
        int index = Math.toIntExact(record.sequence() - 1);
        if (index >= checkpoint.size()) {
            throw Problem.unavailable("The log cannot be read, and the checkpoint is older than this record.", 5);
        }
        return ProofView.of(
                record, trees.tree().inclusion(index, checkpoint.size()), checkpoint.note(), audience.isRestricted());
    }
}
