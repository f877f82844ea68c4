package org.authoritydirectory.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When the clock on a wall shows certain times. Where clocks go back, an hour is shown twice and counts twice; where they
 * go forward, the hour that is left out counts nowhere.
 */
final class WallClock {

    /** More than any clock is ahead of or behind another. */
    private static final int MARGIN_DAYS = 2;

    private WallClock() {}

    /** When it shows a time from one on until before another; in order, none touching the next. */
    static List<Span> shows(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant cursor = from.minusDays(MARGIN_DAYS).toInstant(ZoneOffset.UTC);
        Instant end = until.plusDays(MARGIN_DAYS).toInstant(ZoneOffset.UTC);
        List<Span> spans = new ArrayList<>();
        while (cursor.isBefore(end)) {
            ZoneOffset offset = rules.getOffset(cursor);
            ZoneOffsetTransition change = rules.nextTransition(cursor);
            Instant next = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            spans.addAll(
                    new Span(from.toInstant(offset), until.toInstant(offset)).within(List.of(new Span(cursor, next))));
            cursor = next;
        }
        return merged(spans);
    }

    /** The same stretches in order, those that touch or overlap made one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.from().isAfter(last.to())) {
                merged.add(span);
            } else if (span.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return merged;
    }
}
