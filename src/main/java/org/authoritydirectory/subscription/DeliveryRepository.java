package org.authoritydirectory.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What subscribers have still to be told of. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, Delivery.Key> {

    private static final int MOST = 200;

    /** Ids of the subscriptions with something whose time has come, the longest waiting first. */
    List<String> due(Instant now) {
        return find(
                        "select subscription from Delivery where status = 'waiting' and dueAt <= ?1"
                                + " group by subscription order by min(dueAt)",
                        now)
                .project(String.class)
                .list();
    }

    /** Of a subscription those whose time has come, each the oldest that waits of its entry, in the order of the log. */
    List<Delivery> next(String subscription, Instant now, int limit) {
        return find(
                        "from Delivery d where d.subscription = ?1 and d.status = 'waiting' and d.dueAt <= ?2"
                                + " and not exists (select 1 from Delivery e where e.subscription = d.subscription"
                                + " and e.authority = d.authority and e.status = 'waiting' and e.sequence < d.sequence)"
                                + " order by d.sequence",
                        subscription,
                        now)
                .page(0, limit)
                .list();
    }

    /**
     * Takes one attempt, unless somebody else has taken it: the database lets one of several do it.
     *
     * @param until when the attempt after this one may begin, should nobody ever hear of this one again
     */
    boolean claim(Delivery delivery, Instant until) {
        return update(
                        "attempts = attempts + 1, dueAt = ?1"
                                + " where subscription = ?2 and sequence = ?3 and attempts = ?4 and status = 'waiting'",
                        until,
                        delivery.key().subscription(),
                        delivery.key().sequence(),
                        delivery.attempts())
                == 1;
    }

    /** A delivery that nobody else changes until the transaction ends. */
    Optional<Delivery> locked(Delivery.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    long count(String subscription, String status) {
        return count("subscription = ?1 and status = ?2", subscription, status);
    }

    /** What was given up, in the order of the log. */
    List<Delivery> dead(String subscription) {
        return find("subscription = ?1 and status = 'dead' order by sequence", subscription)
                .page(0, MOST)
                .list();
    }

    /** Forgets a delivery, if it is still there. */
    void forget(Delivery.Key key) {
        delete("subscription = ?1 and sequence = ?2", key.subscription(), key.sequence());
    }

    /** Gives up all that waits. */
    void giveUp(String subscription, Delivery.Failure failure) {
        update(
                "status = 'dead', failure = ?1 where subscription = ?2 and status = 'waiting'",
                failure.code(),
                subscription);
    }
}
