package org.authoritydirectory.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.authoritydirectory.subscription.Delivery.Failure;
import org.authoritydirectory.subscription.DeliveryService.Attempt;
import org.authoritydirectory.subscription.TargetClient.ForbiddenAddressException;
import org.jboss.logging.Logger;

/**
 * Sends what is due, on every replica, each attempt by one of them.
 *
 * <p>An attempt has three steps: claim, send, and note what came of it; the first and the last are transactions, the second
 * is in none. Whoever dies between them leaves a claim that runs out, and it is sent again with the same id: at least once.
 *
 * <p>Each subscription has a lane of its own, with one event on its way at a time, so a slow target holds up nobody but
 * itself; while something is on its way no thread waits for it. A lane ends with a failure, for the next one would fail too,
 * most likely, and is taken up again at the next turn; what failed waits longer each time, and with it what is of the same
 * entry, but nothing else.
 */
@ApplicationScoped
class SenderService {

    private static final Logger LOG = Logger.getLogger(SenderService.class);
    /** What the scheduler calls it. */
    static final String JOB = "webhooks";

    private static final int THREADS = 4;
    private static final int MOST_LANES = 256;

    private final PlannerService planner;
    private final DeliveryService deliveries;
    private final DeliveryRepository repository;
    private final TargetClient client;
    private final Clock clock;
    private final Set<String> lanes = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, SenderService::thread);

    SenderService(
            PlannerService planner,
            DeliveryService deliveries,
            DeliveryRepository repository,
            TargetClient client,
            Clock clock) {
        this.planner = planner;
        this.deliveries = deliveries;
        this.repository = repository;
        this.client = client;
        this.clock = clock;
    }

    /** Looks at what was published, and begins to send what is due; it does not wait for that. */
    @Scheduled(
            identity = JOB,
            every = "${directory.subscription.send-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        try {
            planner.plan();
            QuarkusTransaction.requiringNew()
                    .call(() -> repository.due(clock.instant()))
                    .forEach(this::open);
        } catch (RuntimeException e) {
            LOG.warn("Subscribers could not be told; tried again soon", e);
        }
    }

    private void open(String subscription) {
        if (lanes.size() < MOST_LANES && lanes.add(subscription)) {
            threads.execute(() -> next(subscription));
        }
    }

    private void next(String subscription) {
        boolean sending = false;
        try {
            Optional<Attempt> attempt = deliveries.claim(subscription);
            sending = attempt.isPresent();
            attempt.ifPresent(this::send);
        } catch (RuntimeException e) {
            sending = false;
            LOG.warnf(e, "Subscription %s could not be told; tried again soon", subscription);
        } finally {
            if (!sending) {
                lanes.remove(subscription);
            }
        }
    }

    private void send(Attempt attempt) {
        Target target;
        try {
            target = client.target(attempt.target());
        } catch (IllegalArgumentException e) {
            // It was allowed when it was subscribed to.
            threads.execute(() -> sent(attempt, null, new ForbiddenAddressException()));
            return;
        }
        client.post(
                        target,
                        attempt.event().headers(clock.instant()),
                        attempt.event().body())
                .whenCompleteAsync((answer, failure) -> sent(attempt, answer, failure), threads);
    }

    private void sent(Attempt attempt, Answer answer, Throwable failure) {
        String subscription = attempt.delivery().subscription();
        boolean goesOn = false;
        try {
            goesOn = note(attempt, answer, failure);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e, "What came of a delivery to subscription %s could not be noted; it is sent again", subscription);
        } finally {
            if (!goesOn) {
                lanes.remove(subscription);
            }
        }
        if (goesOn) {
            next(subscription);
        }
    }

    /** Notes what came of an attempt, and gives whether its target has taken it. */
    private boolean note(Attempt attempt, Answer answer, Throwable failure) {
        if (answer != null && answer.isTaken()) {
            deliveries.taken(attempt);
            return true;
        }
        if (answer != null && answer.isGone()) {
            deliveries.ended(attempt);
        } else if (deliveries.failed(attempt, answer != null ? Failure.NOT_TAKEN : kind(failure))) {
            LOG.warnf("Subscription %s has a dead letter", attempt.delivery().subscription());
        }
        return false;
    }

    private static Failure kind(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ForbiddenAddressException ? Failure.NOT_ALLOWED : Failure.NO_ANSWER;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "subscription-sender");
        thread.setDaemon(true);
        return thread;
    }
}
