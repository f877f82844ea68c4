package org.authoritydirectory.shared;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one source of time; a test puts its own clock in its place. It ticks in milliseconds: databases keep no nanoseconds,
 * and what is answered when it is written has to be, to the byte, what is read afterwards.
 */
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
