package org.authoritydirectory.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.HiddenProblem;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.TreatyService;

/** Subscriptions of partners: each sees and changes its own. */
@ApplicationScoped
class SubscriptionService {

    private static final String UNKNOWN = "There is no such subscription.";

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final PublicationService publications;
    private final TreatyService treaties;
    private final TargetClient client;
    private final AuditService audit;
    private final SubscriptionConfig config;
    private final Clock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            PublicationService publications,
            TreatyService treaties,
            TargetClient client,
            AuditService audit,
            SubscriptionConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.publications = publications;
        this.treaties = treaties;
        this.client = client;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Subscribes to what is published from now on. What the name of the host stands for is not asked here but at each
     * connection: the answer could tell a caller which names there are in the network the directory runs in.
     */
    @Transactional
    SubscriptionView create(Actor actor, SubscriptionInput input) {
        check(input);
        if (subscriptions.count("subject", actor.subject()) >= config.mostPerLogin()) {
            throw Problem.of(ProblemType.CONFLICT, "A login has " + config.mostPerLogin() + " subscriptions at most.");
        }
        SigningSecret secret = SigningSecret.random();
        Subscription made = new Subscription(actor, input, secret, publications.sequence(), clock.instant());
        subscriptions.persist(made);
        audit.done(actor, Role.PARTNER.code(), "subscription-created", made.id(), null);
        return view(made).with(secret);
    }

    @Transactional
    List<SubscriptionView> list(Actor actor) {
        return subscriptions.of(actor.subject()).stream().map(this::view).toList();
    }

    @Transactional
    SubscriptionView find(Actor actor, String id) {
        return view(seen(actor, id));
    }

    /** Ends it; what waited for it is gone. */
    @Transactional
    void delete(Actor actor, String id) {
        subscriptions.delete(own(actor, id));
        audit.done(actor, Role.PARTNER.code(), "subscription-deleted", id, null);
    }

    /** Gives it another secret; events are signed with both for a while. */
    @Transactional
    SubscriptionView rotate(Actor actor, String id) {
        Subscription subscription = own(actor, id);
        SigningSecret secret = SigningSecret.random();
        subscription.rotate(secret, clock.instant().plus(config.secretOverlap()));
        audit.done(actor, Role.PARTNER.code(), "subscription-secret-rotated", id, null);
        return view(subscription).with(secret);
    }

    @Transactional
    List<DeadLetterView> deadLetters(Actor actor, String id) {
        return deliveries.dead(seen(actor, id).id()).stream()
                .map(Delivery::view)
                .toList();
    }

    /** Lets what was given up be sent again, from the first attempt on. */
    @Transactional
    void redeliver(Actor actor, String id, String sequence) {
        Subscription subscription = own(actor, id);
        if (!subscription.isActive()) {
            throw Problem.of(ProblemType.CONFLICT, "The target has to be verified first.");
        }
        Delivery dead = (sequence.matches("[0-9]{1,18}")
                        ? deliveries.locked(new Delivery.Key(id, Long.parseLong(sequence)))
                        : Optional.<Delivery>empty())
                .filter(Delivery::isDead)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such dead letter."));
        dead.revive(clock.instant());
    }

    /** One's own, locked: to be changed. */
    Subscription own(Actor actor, String id) {
        return own(actor, subscriptions.locked(id));
    }

    /** One's own, to be read: nobody waits for who is at it. */
    private Subscription seen(Actor actor, String id) {
        return own(actor, subscriptions.findByIdOptional(id));
    }

    /** What is somebody else's is as unknown as what never was. */
    private static Subscription own(Actor actor, Optional<Subscription> found) {
        Subscription subscription = found.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, UNKNOWN));
        if (!subscription.isOf(actor)) {
            throw new HiddenProblem(UNKNOWN);
        }
        return subscription;
    }

    SubscriptionView view(Subscription subscription) {
        return subscription.view(
                deliveries.count(subscription.id(), Delivery.WAITING),
                deliveries.count(subscription.id(), Delivery.DEAD));
    }

    private void check(SubscriptionInput input) {
        List<Fault> faults = new ArrayList<>();
        try {
            client.target(input.target());
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("/target", e.getMessage()));
        }
        unknown("/states", input.states(), code -> treaties.state(code).isPresent(), faults);
        unknown("/functions", input.functions(), code -> treaties.function(code).isPresent(), faults);
        unknown(
                "/instruments",
                input.instruments(),
                code -> treaties.instrument(code).isPresent(),
                faults);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Fault::pointer));
            throw Problem.of(ProblemType.INVALID_BODY, "Nothing was done; see errors.", faults);
        }
    }

    private static void unknown(String list, List<String> codes, Predicate<String> known, List<Fault> faults) {
        for (int i = 0; i < codes.size(); i++) {
            if (!known.test(codes.get(i))) {
                faults.add(Fault.at(list + "/" + i, "is not a code of the reference data"));
            }
        }
    }
}
