package org.authoritydirectory.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.jboss.logging.Logger;

/**
 * Goes along the log and writes down who has to be told of what. What is written and how far it got are one transaction,
 * under a lock of the subscription: whoever dies on the way, the next one goes on exactly there, and nobody is told of
 * anything twice or not at all because several replicas looked.
 */
@ApplicationScoped
class PlannerService {

    private static final Logger LOG = Logger.getLogger(PlannerService.class);

    /** So few at a time that even the largest entries fit in memory. */
    private static final int CHUNK = 50;

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final PublicationService publications;
    private final Clock clock;

    PlannerService(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            PublicationService publications,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.publications = publications;
        this.clock = clock;
    }

    /** Looks at all that was published since. */
    void plan() {
        List<String> behind =
                QuarkusTransaction.requiringNew().call(() -> subscriptions.behind(publications.sequence()));
        for (String id : behind) {
            try {
                boolean more = true;
                while (more) {
                    more = QuarkusTransaction.requiringNew().call(() -> further(id));
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "Subscription %s could not be looked at; tried again soon", id);
            }
        }
    }

    /** Looks at a few publications within the caller's transaction, and gives whether there may be more. */
    boolean further(String id) {
        Optional<Subscription> found = subscriptions.locked(id).filter(Subscription::isActive);
        if (found.isEmpty()) {
            return false;
        }
        Subscription subscription = found.get();
        SubscriptionFilter filter = subscription.filter();
        List<Publication> records = publications.after(subscription.reached(), CHUNK);
        for (Publication record : records) {
            if (filter.concerns(record::entry, () -> before(record))) {
                deliveries.persist(new Delivery(subscription, record, clock.instant()));
            }
            subscription.reach(record.sequence());
        }
        return records.size() == CHUNK;
    }

    private Optional<Entry> before(Publication record) {
        return publications
                .version(record.authority(), record.version() - 1)
                .filter(earlier -> earlier.type() != Publication.Type.WITHDRAWN)
                .map(Publication::entry);
    }
}
