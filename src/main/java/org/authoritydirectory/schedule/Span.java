package org.authoritydirectory.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
@Schema(name = "Span", description = "A stretch of time, from one instant until before another")
public record Span(Instant from, Instant to) {

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What lies in this stretch and in any of the others. */
    List<Span> within(List<Span> others) {
        List<Span> shared = new ArrayList<>();
        for (Span other : others) {
            Instant begin = from.isAfter(other.from) ? from : other.from;
            Instant end = to.isBefore(other.to) ? to : other.to;
            if (begin.isBefore(end)) {
                shared.add(new Span(begin, end));
            }
        }
        return shared;
    }
}
