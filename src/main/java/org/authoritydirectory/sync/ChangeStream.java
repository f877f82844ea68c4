package org.authoritydirectory.sync;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.authoritydirectory.authority.Visibility;

/**
 * A reader's connection and place in the log. No event waits here: at any time one write at most is on its way, and the
 * next is made from the place when the connection has taken it.
 */
final class ChangeStream {

    private final HttpServerRequest request;
    private final String address;
    private final Visibility audience;
    private final Instant until;
    /** Since when something is on its way; null where nothing is. */
    private final AtomicReference<Instant> writingSince;

    private volatile long sequence;
    private volatile Instant lastWritten;

    /**
     * A stream that stands behind a publication.
     *
     * @param until when the reader's right to what is reserved ends; null where nothing reserved is read
     */
    ChangeStream(HttpServerRequest request, Visibility audience, long sequence, Instant until, Instant now) {
        this.request = request;
        this.address = request.remoteAddress().hostAddress();
        this.audience = audience;
        this.sequence = sequence;
        this.until = until;
        this.lastWritten = now;
        this.writingSince = new AtomicReference<>(now);
    }

    String address() {
        return address;
    }

    /** Whose form it brings, and up to which publication it has brought it. */
    ChangeToken place() {
        return new ChangeToken(sequence, audience);
    }

    /** Whether it can be written to: nothing is on its way, and its reader may still read. */
    boolean isFree(Instant now) {
        return writingSince.get() == null && !isOver(now);
    }

    /** Whether the reader's right has ended. */
    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Whether a write has been on its way for longer than this. */
    boolean isSlow(Instant now, Duration limit) {
        Instant since = writingSince.get();
        return since != null && now.isAfter(since.plus(limit));
    }

    /** Whether nothing was written for so long. */
    boolean isSilent(Instant now, Duration limit) {
        return writingSince.get() == null && !now.isBefore(lastWritten.plus(limit));
    }

    /** Begins the stream; nothing else is written before that. */
    void begin(Buffer bytes, Instant now, Consumer<Boolean> taken) {
        writingSince.set(now);
        write(bytes, now, taken);
    }

    /** Writes what is no publication, unless something is on its way. */
    void note(Buffer bytes, Instant now, Consumer<Boolean> taken) {
        if (writingSince.compareAndSet(null, now)) {
            write(bytes, now, taken);
        }
    }

    /** Writes a page, unless something is on its way, and then stands behind it. For the one thread that reads the log. */
    void send(EventPage page, Instant now, Consumer<Boolean> taken) {
        if (writingSince.compareAndSet(null, now)) {
            sequence = page.last();
            write(page.bytes(), now, taken);
        }
    }

    /** Tells when the connection has taken the bytes; false where it is gone. */
    private void write(Buffer bytes, Instant now, Consumer<Boolean> taken) {
        lastWritten = now;
        try {
            request.response().write(bytes).onComplete(written -> {
                writingSince.set(null);
                taken.accept(written.succeeded());
            });
        } catch (IllegalStateException closed) {
            taken.accept(false);
        }
    }

    /** Ends the stream; the connection goes on, unless something is on its way that would not let it end. */
    void end() {
        if (writingSince.get() != null) {
            cutOff();
        } else if (!request.response().ended() && !request.response().closed()) {
            request.response().end();
        }
    }

    /** Ends the stream without its reader's help. */
    void cutOff() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            // From the inmost handler on: Vert.x would close the connection only after what is on its way.
            ((ConnectionBase) request.connection())
                    .channel()
                    .pipeline()
                    .firstContext()
                    .close();
        }
    }
}
