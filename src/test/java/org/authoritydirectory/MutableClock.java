package org.authoritydirectory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the service under test: that of the machine, in milliseconds as in the real service, until a test sets it
 * forward. A test that does so sets it back when it is done.
 */
@ApplicationScoped
public class MutableClock extends Clock {

    private static final Clock MACHINE = Clock.tickMillis(ZoneOffset.UTC);

    private volatile Duration ahead = Duration.ZERO;

    /** Lets time pass at once. */
    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Back to the time of the machine. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(MACHINE.withZone(zone), ahead);
    }
}
