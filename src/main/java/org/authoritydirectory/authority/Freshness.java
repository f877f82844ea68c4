package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How old an authority's own word is that its entry is right. */
public enum Freshness {
    /** Confirmed within the time a confirmation holds. */
    @JsonProperty("current")
    CURRENT,
    /** A confirmation is due. */
    @JsonProperty("due")
    DUE,
    /** A confirmation is long due, or there never was one. */
    @JsonProperty("overdue")
    OVERDUE,
    /** The secretariat failed to reach the authority, and nothing was heard of it since. */
    @JsonProperty("unreachable")
    UNREACHABLE;

    /** The code in the API, such as {@code overdue}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The freshness at an instant; an entry that was never confirmed is overdue. */
    public static Freshness at(Instant now, Entry entry, FreshnessConfig config) {
        if (entry.unreachableSince() != null) {
            return UNREACHABLE;
        }
        if (entry.confirmedAt() == null || !now.isBefore(entry.confirmedAt().plus(config.overdueAfter()))) {
            return OVERDUE;
        }
        return now.isBefore(entry.confirmedAt().plus(config.dueAfter())) ? CURRENT : DUE;
    }

    /** When the freshness changes next by the mere passing of time; empty where it no longer does. */
    public static Optional<Instant> changesAfter(Instant now, Entry entry, FreshnessConfig config) {
        return switch (at(now, entry, config)) {
            case CURRENT -> Optional.of(entry.confirmedAt().plus(config.dueAfter()));
            case DUE -> Optional.of(entry.confirmedAt().plus(config.overdueAfter()));
            case OVERDUE, UNREACHABLE -> Optional.empty();
        };
    }
}
