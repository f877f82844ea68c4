package org.authoritydirectory.edition;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.authoritydirectory.directory.Published;
import org.authoritydirectory.treaty.TreatyService;

/** The real print shop, which counts, waits in the middle of a book as long as a test wants, and fails when told so. */
@Alternative
@Singleton
class CountingPrintShop extends PrintShop {

    static final AtomicInteger BEGUN = new AtomicInteger();
    static final Semaphore MAY_GO_ON = new Semaphore(Integer.MAX_VALUE / 2);
    static volatile boolean broken;

    CountingPrintShop(TreatyService treaties, EditionConfig config) {
        super(treaties, config);
    }

    /** From now on every book stops after its first entry, until {@link #goOn()}. */
    static void stop() {
        MAY_GO_ON.drainPermits();
    }

    static void goOn() {
        MAY_GO_ON.drainPermits();
        MAY_GO_ON.release(Integer.MAX_VALUE / 2);
    }

    @Override
    synchronized Edition print(Published published, EditionLanguage language, Instant begun, IntConsumer progress)
            throws IOException {
        BEGUN.incrementAndGet();
        return super.print(published, language, begun, count -> {
            progress.accept(count);
            if (broken) {
                throw new IllegalStateException("The press is broken (test)");
            }
            MAY_GO_ON.acquireUninterruptibly();
        });
    }
}
