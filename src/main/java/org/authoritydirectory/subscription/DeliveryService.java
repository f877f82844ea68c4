package org.authoritydirectory.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.subscription.Delivery.Failure;

/** The steps of a delivery before and after it is sent, each committed by itself: while something is sent, none is open. */
@ApplicationScoped
class DeliveryService {

    /** Added to the time an attempt may take, so that nobody else begins while somebody is still sending. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Others may be faster with the first ones. */
    private static final int CANDIDATES = 10;

    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final PublicationService publications;
    private final Events events;
    private final SubscriptionConfig config;
    private final Clock clock;

    DeliveryService(
            DeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            PublicationService publications,
            Events events,
            SubscriptionConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What one sender may send now.
     *
     * @param number of the attempt, from 1
     */
    record Attempt(Delivery.Key delivery, int number, String target, SignedEvent event) {}

    /** Takes the next attempt of a subscription; empty where nothing is due that nobody else is sending. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Attempt> claim(String id) {
        Instant now = clock.instant();
        Instant until = now.plus(config.timeout()).plus(LEASE);
        return deliveries.next(id, now, CANDIDATES).stream()
                .filter(delivery -> deliveries.claim(delivery, until))
                .findFirst()
                .map(delivery -> attempt(delivery, now));
    }

    private Attempt attempt(Delivery delivery, Instant now) {
        Subscription subscription = subscriptions.findById(delivery.key().subscription());
        SignedEvent event = events.of(
                subscription, publications.record(delivery.key().sequence()).orElseThrow(), subscription.secrets(now));
        return new Attempt(delivery.key(), delivery.attempts() + 1, subscription.target(), event);
    }

    /** The target has it: nothing is kept of it. */
    @Transactional(TxType.REQUIRES_NEW)
    void taken(Attempt attempt) {
        deliveries.forget(attempt.delivery());
    }

    /** The target has not taken it; gives whether it was given up. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean failed(Attempt attempt, Failure failure) {
        Optional<Delivery> found = deliveries
                .locked(attempt.delivery())
                // It may be gone with its subscription, or somebody else's by now.
                .filter(delivery -> !delivery.isDead() && delivery.attempts() == attempt.number());
        found.ifPresent(delivery -> delivery.fail(failure, clock.instant(), config.giveUpAfter()));
        return found.filter(Delivery::isDead).isPresent();
    }

    /** The target wants to be told nothing any more: what waits for it is given up, and it is told nothing until verified. */
    @Transactional(TxType.REQUIRES_NEW)
    void ended(Attempt attempt) {
        String id = attempt.delivery().subscription();
        subscriptions.locked(id).ifPresent(Subscription::end);
        deliveries.giveUp(id, Failure.ENDED);
    }
}
