package org.authoritydirectory.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The office of who asks: open from Monday to Friday. Its public holidays are not known.
 *
 * @param zone where its clock hangs
 * @param opens local time
 * @param closes local time; at or before {@code opens} it is of the next day
 */
public record Office(ZoneId zone, LocalTime opens, LocalTime closes) {

    /** When it is open, of what begins on a date. */
    List<Span> openOn(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return List.of();
        }
        LocalDate last = closes.isAfter(opens) ? date : date.plusDays(1);
        return WallClock.shows(date.atTime(opens), last.atTime(closes), zone);
    }
}
