package org.authoritydirectory.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The openings of one office on the line of time: when it is open, since which date, when next. */
final class Timetable {

    /** How far to look ahead: first a few days, then so long that only what never opens has not opened. */
    private static final int[] AHEAD_DAYS = {10, 400};

    private static final int OVERLAP_DAYS = 31;

    private final OfficeHours hours;
    private final Holidays holidays;
    private final ZoneId zone;

    /** Of an office whose hours and zone are known. */
    Timetable(OfficeHours hours, Holidays holidays) {
        this.hours = hours;
        this.holidays = holidays;
        this.zone = hours.zone();
    }

    /** The date on which the opening began in which an instant lies; none where it is closed. */
    Optional<LocalDate> openSince(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        for (LocalDate date : List.of(local.toLocalDate(), local.toLocalDate().minusDays(1))) {
            for (OfficeHours.Opening opening : hours.on(date, holidays)) {
                LocalDateTime midnight = date.atStartOfDay();
                if (!local.isBefore(midnight.plusMinutes(opening.from()))
                        && local.isBefore(midnight.plusMinutes(opening.to()))) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    /** When it closes that is open at an instant; none where it never does. */
    Optional<Instant> closesAt(Instant instant) {
        if (hours.dayAndNight() && hours.exceptions().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(instant, zone);
        for (int days : AHEAD_DAYS) {
            LocalDate end = today.plusDays(days);
            Instant until = end.atStartOfDay(zone).toInstant();
            Optional<Instant> closes = spans(today.minusDays(2), end).stream()
                    .filter(span -> span.contains(instant))
                    .map(Span::to)
                    // What reaches the end of the days looked at may go on after it.
                    .filter(to -> to.isBefore(until))
                    .findFirst();
            if (closes.isPresent()) {
                return closes;
            }
        }
        return Optional.empty();
    }

    /** When it opens next after an instant at which it is closed. */
    Optional<Instant> opensAt(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        for (int days : AHEAD_DAYS) {
            Optional<Instant> opens = spans(today.minusDays(2), today.plusDays(days)).stream()
                    .map(Span::from)
                    .filter(from -> from.isAfter(instant))
                    .findFirst();
            if (opens.isPresent()) {
                return opens;
            }
        }
        return Optional.empty();
    }

    /** When both are open on the first day of the other's calendar on which they are, from an instant on. */
    static List<Span> shared(Office office, Instant instant, Timetable other) {
        LocalDate today = LocalDate.ofInstant(instant, office.zone());
        for (int day = -1; day < OVERLAP_DAYS; day++) {
            List<Span> shared = new ArrayList<>();
            for (Span mine : office.openOn(today.plusDays(day))) {
                if (mine.to().isAfter(instant)) {
                    Span rest = new Span(mine.from().isAfter(instant) ? mine.from() : instant, mine.to());
                    shared.addAll(other == null ? List.of(rest) : rest.within(other.around(rest)));
                }
            }
            if (!shared.isEmpty()) {
                return shared;
            }
        }
        return List.of();
    }

    private List<Span> around(Span span) {
        return spans(
                LocalDate.ofInstant(span.from(), zone).minusDays(2),
                LocalDate.ofInstant(span.to(), zone).plusDays(2));
    }

    /** The openings that begin from one date on until before another. */
    private List<Span> spans(LocalDate from, LocalDate until) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate date = from; date.isBefore(until); date = date.plusDays(1)) {
            LocalDateTime midnight = date.atStartOfDay();
            for (OfficeHours.Opening opening : hours.on(date, holidays)) {
                spans.addAll(WallClock.shows(
                        midnight.plusMinutes(opening.from()), midnight.plusMinutes(opening.to()), zone));
            }
        }
        return WallClock.merged(spans);
    }
}
