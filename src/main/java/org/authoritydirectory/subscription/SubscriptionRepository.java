package org.authoritydirectory.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Who is told. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, String> {

    /** Those of a login, the newest first. */
    List<Subscription> of(String subject) {
        return list("subject = ?1 order by createdAt desc, id", subject);
    }

    /** Ids of those for which not every publication up to a number has been looked at. */
    List<String> behind(long sequence) {
        return find("select id from Subscription where status = ?1 and reached < ?2", Subscription.ACTIVE, sequence)
                .project(String.class)
                .list();
    }

    /** A subscription that nobody else changes until the transaction ends. */
    Optional<Subscription> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
