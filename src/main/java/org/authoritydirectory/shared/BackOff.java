package org.authoritydirectory.shared;

import java.time.Duration;

/**
 * How long nobody tries again: a first pause that is doubled each time, up to a longest one.
 *
 * @param first after the first failure
 * @param longest however often it has failed
 */
public record BackOff(Duration first, Duration longest) {

    /** So often that nothing overflows; the longest pause is reached long before. */
    private static final int DOUBLINGS = 30;

    /** The pause after the first failure and so many more. */
    public Duration after(int more) {
        Duration doubled = first.multipliedBy(1L << Math.min(more, DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
