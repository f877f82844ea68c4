package org.authoritydirectory.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.treaty.TreatyService;

/**
 * The office hours of an entry, as they are reckoned with: where its clock hangs, which holidays it keeps, and the
 * openings that begin on each day. What begins in the evening belongs to that day until it ends.
 */
public final class OfficeHours {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /**
     * An opening, in minutes of local time since the midnight of the day it begins on.
     *
     * @param from within that day
     * @param to the first minute after it, at most a day later
     */
    public record Opening(int from, int to) {

        static Opening of(String opens, String closes) {
            int from = LocalTime.parse(opens).toSecondOfDay() / 60;
            int to = LocalTime.parse(closes).toSecondOfDay() / 60;
            return new Opening(from, to > from ? to : to + DAY);
        }
    }

    private final Place place;
    private final Map<DayOfWeek, List<Opening>> weekly = new HashMap<>();
    private final Map<LocalDate, List<Opening>> exceptions = new HashMap<>();
    private final boolean dayAndNight;

    private OfficeHours(Place place, Hours hours) {
        this.place = place;
        if (hours != null && hours.weekly() != null) {
            hours.weekly().stream().filter(Objects::nonNull).forEach(this::add);
        }
        if (hours != null && hours.exceptions() != null) {
            hours.exceptions().stream().filter(Objects::nonNull).forEach(this::add);
        }
        this.dayAndNight = coversTheWeek();
    }

    static OfficeHours of(Entry entry, TreatyService treaties) {
        return new OfficeHours(Place.of(entry, treaties), entry.hours());
    }

    private void add(Hours.Opening opening) {
        for (Hours.Day day : opening.days()) {
            weekly.computeIfAbsent(DayOfWeek.of(day.ordinal() + 1), d -> new ArrayList<>())
                    .add(Opening.of(opening.opens(), opening.closes()));
        }
    }

    private void add(Hours.Exception exception) {
        List<Opening> openings = exceptions.computeIfAbsent(LocalDate.parse(exception.date()), d -> new ArrayList<>());
        if (exception.opens() != null && exception.closes() != null) {
            openings.add(Opening.of(exception.opens(), exception.closes()));
        }
    }

    private boolean coversTheWeek() {
        BitSet minutes = new BitSet(WEEK);
        weekly.forEach((day, openings) -> openings.forEach(opening -> {
            int midnight = day.ordinal() * DAY;
            for (int minute = opening.from; minute < opening.to; minute++) {
                minutes.set((midnight + minute) % WEEK);
            }
        }));
        return minutes.cardinality() == WEEK;
    }

    /** The zone of its clock; null where it is not known. */
    public ZoneId zone() {
        return place.zone();
    }

    boolean zoneStated() {
        return place.stated();
    }

    /** The calendar of the holidays it keeps; null where that is not known, and where it is open day and night. */
    public String calendar() {
        return dayAndNight ? null : place.calendar();
    }

    /** Whether it is known on which days of the year it is closed for a holiday. */
    boolean knowsHolidays() {
        return dayAndNight || place.complete();
    }

    /** Whether it never closes, and so keeps no holidays. */
    boolean dayAndNight() {
        return dayAndNight;
    }

    /** The regular openings that begin on each day of the week; empty where they are not known. */
    public Map<DayOfWeek, List<Opening>> weekly() {
        return Collections.unmodifiableMap(weekly);
    }

    /** The openings of each date that has some of its own; none where it is closed on it. */
    public Map<LocalDate, List<Opening>> exceptions() {
        return Collections.unmodifiableMap(exceptions);
    }

    boolean isKnown() {
        return !weekly.isEmpty() || !exceptions.isEmpty();
    }

    /** Whether something begins on a date where it is like any other of its day of the week. */
    boolean isUsual(LocalDate date) {
        return !exceptions.containsKey(date) && weekly.containsKey(date.getDayOfWeek());
    }

    /** What begins on a date. */
    List<Opening> on(LocalDate date, Holidays holidays) {
        List<Opening> own = exceptions.get(date);
        if (own != null) {
            return own;
        }
        boolean closed = calendar() != null && holidays.isHoliday(calendar(), date);
        return closed ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
