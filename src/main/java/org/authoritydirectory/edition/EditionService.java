package org.authoritydirectory.edition;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.authoritydirectory.directory.Published;
import org.authoritydirectory.directory.PublishedService;
import org.authoritydirectory.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Keeps one finished edition a language, and has a newer one made when somebody asks for it: one at a time, in the
 * background, once however many ask.
 *
 * <p>An edition that a publication has overtaken is still answered for a while, as long as the next one is being made. Were
 * it not, nobody would get any in a directory that publishes more often than an edition takes to make.
 */
@ApplicationScoped
class EditionService {

    private static final Logger LOG = Logger.getLogger(EditionService.class);
    private static final int NOTHING_YET_SECONDS = 60;

    private final PublishedService directory;
    private final PrintShop shop;
    private final EditionConfig config;
    private final Clock clock;
    private final Map<EditionLanguage, Edition> finished = new EnumMap<>(EditionLanguage.class);
    private final Map<EditionLanguage, Making> making = new EnumMap<>(EditionLanguage.class);
    private final ExecutorService press = Executors.newSingleThreadExecutor(EditionService::thread);

    EditionService(PublishedService directory, PrintShop shop, EditionConfig config, Clock clock) {
        this.directory = directory;
        this.shop = shop;
        this.config = config;
        this.clock = clock;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "edition-press");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * What there is to answer: an edition, which the caller has to release, or how far it is.
     *
     * @param edition null while there is none
     * @param progress null where there is one
     */
    record Current(Edition edition, EditionProgress progress) {}

    /**
     * The current edition.
     *
     * @param least number of the oldest publication the caller takes
     */
    synchronized Current current(EditionLanguage language, long least) {
        long sequence = directory.sequence();
        if (sequence == 0) {
            throw Problem.unavailable(
                    "Nothing has been published yet, so there is nothing to print.", NOTHING_YET_SECONDS);
        }
        Edition newest = finished.get(language);
        if (newest != null && newest.sequence() >= sequence) {
            return new Current(newest.acquire(), null);
        }
        Making next = next(language, sequence);
        if (newest != null
                && newest.sequence() >= least
                && clock.instant().isBefore(newest.begun().plus(config.previousFor()))) {
            return new Current(newest.acquire(), null);
        }
        if (next.failed() != null) {
            throw Problem.unavailable(
                    "The edition could not be made.", (int) config.retryAfter().toSeconds());
        }
        return new Current(null, next.progress());
    }

    private Making next(EditionLanguage language, long sequence) {
        Making known = making.get(language);
        boolean again = known != null
                && known.failed() != null
                && !clock.instant().isBefore(known.failed().plus(config.retryAfter()));
        if (known != null && !again) {
            return known;
        }
        Making next = new Making(language, sequence);
        making.put(language, next);
        press.execute(() -> make(language, next));
        return next;
    }

    private void make(EditionLanguage language, Making next) {
        try {
            Instant begun = clock.instant();
            // Only now: an edition that waits for others becomes the newest of its time, and holds no entries
            // meanwhile.
            Published published = directory.current();
            next.begin(published);
            put(language, shop.print(published, language, begun, next::written));
        } catch (CancellationException e) {
            LOG.debug("An edition is not finished because the service ends");
        } catch (Exception | OutOfMemoryError e) {
            // Whatever went wrong, the directory goes on, and so does the press.
            LOG.errorf(e, "The edition in %s could not be made", language.code());
            next.fail(clock.instant());
        }
    }

    private synchronized void put(EditionLanguage language, Edition edition) {
        Edition previous = finished.put(language, edition);
        making.remove(language);
        if (previous != null) {
            previous.release();
        }
    }

    @PreDestroy
    synchronized void stop() {
        press.shutdownNow();
        finished.values().forEach(Edition::release);
        finished.clear();
    }
}
