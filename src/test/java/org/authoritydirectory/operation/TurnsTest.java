package org.authoritydirectory.operation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.authoritydirectory.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Transactions take turns on H2, and only there. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TurnsTest {

    /** Threads of its own: the common pool may have one only, and who waits in it holds everybody up. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private CompletableFuture<Void> runAsync(Runnable work) {
        return CompletableFuture.runAsync(work, threads);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransactionWaitsForTheOneInFrontOfItOnH2() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> first = runAsync(() -> inTransaction(() -> {
            begun.countDown();
            await(end);
        }));
        await(begun);
        CompletableFuture<Void> second = runAsync(() -> inTransaction(() -> {}));
        if (DatabaseResource.isPostgres()) {
            second.get(10, SECONDS);
        } else {
            assertThatThrownBy(() -> second.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        end.countDown();
        first.get(10, SECONDS);
        second.get(10, SECONDS);
    }

    @Test
    void aTransactionWithinAnotherHasTheTurnAndARollbackGivesItBack() throws Exception {
        runAsync(() -> assertThatThrownBy(() -> inTransaction(() -> {
                            inTransaction(() -> {});
                            throw new IllegalArgumentException("undone");
                        }))
                        .isInstanceOf(IllegalArgumentException.class))
                .get(10, SECONDS);
        runAsync(() -> inTransaction(() -> {})).get(10, SECONDS);
    }

    /** Another thread rolls back what takes too long; the turn is given back all the same. */
    @Test
    void aTransactionThatTakesTooLongGivesItsTurnBack() throws Exception {
        runAsync(() -> assertThatThrownBy(() ->
                                QuarkusTransaction.requiringNew().timeout(1).run(() -> await(new CountDownLatch(1), 3)))
                        .isInstanceOf(RuntimeException.class))
                .get(20, SECONDS);
        runAsync(() -> inTransaction(() -> {})).get(10, SECONDS);
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            assertThat(latch.await(seconds, SECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
