package org.authoritydirectory.transparency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The checkpoint that is kept. */
@ApplicationScoped
class KeptCheckpointRepository implements PanacheRepositoryBase<KeptCheckpoint, Short> {

    @Transactional
    Optional<TreeService.Signed> findSigned() {
        return findByIdOptional(KeptCheckpoint.ID)
                .map(found -> new TreeService.Signed((int) found.size(), found.note()));
    }
}
