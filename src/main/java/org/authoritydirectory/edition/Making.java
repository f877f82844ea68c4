package org.authoritydirectory.edition;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.authoritydirectory.directory.Published;

/** An edition that is being made, or could not be. */
final class Making {

    private final EditionLanguage language;
    private volatile long sequence;
    private volatile int entries;
    private volatile int done;
    private volatile Instant failed;

    Making(EditionLanguage language, long sequence) {
        this.language = language;
        this.sequence = sequence;
    }

    /** It is its turn. */
    void begin(Published published) {
        sequence = published.sequence();
        entries = published.entries().size();
    }

    /** Notes the number of entries written; a press that is told to stop stops here. */
    void written(int count) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The service ends");
        }
        done = count;
    }

    void fail(Instant at) {
        failed = at;
    }

    /** When it failed; null where it has not. */
    Instant failed() {
        return failed;
    }

    EditionProgress progress() {
        return new EditionProgress(
                entries == 0 ? EditionProgress.Status.WAITING : EditionProgress.Status.MAKING,
                sequence,
                language.code(),
                done,
                entries);
    }
}
