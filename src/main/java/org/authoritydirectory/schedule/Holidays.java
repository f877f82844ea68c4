package org.authoritydirectory.schedule;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Public holidays by the calendar of a State or of a part of it, from the Jollyday library (docs/adr/0010). A calendar
 * is named by an ISO 3166-1 alpha-2 code, or by that and the code of a part: {@code lv}, {@code gb/sct}.
 */
final class Holidays {

    /** The library has the rules of today; long ago and far ahead they say little. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    /** The library also has calendars of stock exchanges. */
    private static final Set<String> COUNTRIES = Arrays.stream(HolidayCalendar.values())
            .map(HolidayCalendar::getId)
            .map(id -> id.toLowerCase(Locale.ROOT))
            .filter(id -> id.length() == 2)
            .collect(Collectors.toUnmodifiableSet());

    private record CalendarYear(String calendar, int year) {}

    private final Map<CalendarYear, Set<LocalDate>> everywhere = new ConcurrentHashMap<>();
    private final Map<CalendarYear, Set<LocalDate>> somewhere = new ConcurrentHashMap<>();

    /** The calendar of a State or of a territory with such a code. */
    static Optional<String> of(String iso2) {
        return Optional.of(iso2.toLowerCase(Locale.ROOT)).filter(COUNTRIES::contains);
    }

    /** The calendar of a part of a country. */
    static Optional<String> of(String iso2, String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return of(iso2).filter(country ->
                        manager(country).getCalendarHierarchy().getChildren().containsKey(wanted))
                .map(country -> country + "/" + wanted);
    }

    /** Whether the dates of a year are known. */
    static boolean covers(LocalDate date) {
        return FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR;
    }

    /** Whether it is a holiday throughout the area of a calendar. */
    boolean isHoliday(String calendar, LocalDate date) {
        return covers(date)
                && everywhere
                        .computeIfAbsent(new CalendarYear(calendar, date.getYear()), Holidays::everywhere)
                        .contains(date);
    }

    /** Whether it is a holiday in some parts of it and not in others. */
    boolean isRegionalHoliday(String calendar, LocalDate date) {
        return covers(date)
                && !isHoliday(calendar, date)
                && somewhere
                        .computeIfAbsent(new CalendarYear(calendar, date.getYear()), Holidays::somewhere)
                        .contains(date);
    }

    private static Set<LocalDate> everywhere(CalendarYear asked) {
        String[] path = asked.calendar.split("/");
        return dates(manager(path[0]), asked.year, Arrays.copyOfRange(path, 1, path.length));
    }

    private static Set<LocalDate> somewhere(CalendarYear asked) {
        Set<LocalDate> dates = new HashSet<>();
        if (!asked.calendar.contains("/")) {
            HolidayManager manager = manager(asked.calendar);
            for (String part : manager.getCalendarHierarchy().getChildren().keySet()) {
                dates.addAll(dates(manager, asked.year, part));
            }
        }
        return Set.copyOf(dates);
    }

    /** A holiday that is made up for on another day closes both. */
    private static Set<LocalDate> dates(HolidayManager manager, int year, String... part) {
        Set<LocalDate> dates = new HashSet<>();
        // One that falls on the turn of the year may be made up for in the next, or before it in the last.
        for (int near = year - 1; near <= year + 1; near++) {
            for (Holiday holiday : manager.getHolidays(Year.of(near), HolidayType.PUBLIC_HOLIDAY, part)) {
                dates.add(holiday.getActualDate());
                holiday.getObservedDate().ifPresent(dates::add);
            }
        }
        dates.removeIf(date -> date.getYear() != year);
        return Set.copyOf(dates);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
