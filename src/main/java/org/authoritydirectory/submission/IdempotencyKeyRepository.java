package org.authoritydirectory.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The keys of the last days. */
@ApplicationScoped
class IdempotencyKeyRepository implements PanacheRepositoryBase<IdempotencyKey, IdempotencyKey.Key> {

    void deleteBefore(Instant at) {
        delete("at < ?1", at);
    }
}
