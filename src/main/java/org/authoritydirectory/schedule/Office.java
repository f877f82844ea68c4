package org.authoritydirectory.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.authoritydirectory.shared.Problem;

/**
 * The office of who asks: open from Monday to Friday. Its public holidays are not known.
 *
 * @param zone where its clock hangs
 * @param opens local time
 * @param closes local time; at or before {@code opens} it is of the next day
 */
public record Office(ZoneId zone, LocalTime opens, LocalTime closes) {

    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /**
     * The office that two query parameters tell of, {@code office} and {@code zone}; null where neither was sent. 400 by
     * name where one is missing or means nothing.
     *
     * @param hours such as {@code 09:00-17:00}
     * @param zone IANA name, such as {@code Africa/Nairobi}
     */
    public static Office read(String hours, String zone) {
        if (hours == null && zone == null) {
            return null;
        }
        if (hours == null) {
            throw Problem.parameter("office", "is missing; zone says where it is");
        }
        if (zone == null) {
            throw Problem.parameter("zone", "is missing; office hours are those of a time zone");
        }
        if (!HOURS.matcher(hours).matches()) {
            throw Problem.parameter("office", "is not hours such as 09:00-17:00");
        }
        if (!ZONES.contains(zone)) {
            throw Problem.parameter("zone", "is not an IANA time zone such as Africa/Nairobi");
        }
        return new Office(ZoneId.of(zone), LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)));
    }

    /** When it is open, of what begins on a date. */
    List<Span> openOn(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return List.of();
        }
        LocalDate last = closes.isAfter(opens) ? date : date.plusDays(1);
        return WallClock.shows(date.atTime(opens), last.atTime(closes), zone);
    }
}
