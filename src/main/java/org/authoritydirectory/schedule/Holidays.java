package org.authoritydirectory.schedule;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /**
     * In these the library lacks some: the great feasts of India, and those which it lists year by year, up to 2024, for
     * Hong Kong, Mauritius and Singapore.
     */
    private static final Set<String> INCOMPLETE = Set.of("hk", "in", "mu", "sg");

    /** How the library marks the holidays of the Hijri calendar, which it reckons. */
    private static final String ISLAMIC = "islamic.";

    private record CalendarYear(String calendar, int year) {}

    private final Map<CalendarYear, Set<LocalDate>> surely = new ConcurrentHashMap<>();
    private final Map<CalendarYear, Set<LocalDate>> possibly = new ConcurrentHashMap<>();

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

    /** Whether a calendar has them all, as far as can be known. */
    static boolean isComplete(String calendar) {
        return !INCOMPLETE.contains(calendar);
    }

    /** Whether the dates of a year are known. */
    static boolean covers(LocalDate date) {
        return FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR;
    }

    /** Whether it is a holiday throughout the area of a calendar. */
    boolean isHoliday(String calendar, LocalDate date) {
        return covers(date)
                && surely.computeIfAbsent(new CalendarYear(calendar, date.getYear()), Holidays::surely)
                        .contains(date);
    }

    /**
     * Whether it may be one: in some parts of the area, or because the moon is seen a day earlier or later than it was
     * reckoned to be.
     */
    boolean isPossibleHoliday(String calendar, LocalDate date) {
        return covers(date)
                && !isHoliday(calendar, date)
                && possibly.computeIfAbsent(new CalendarYear(calendar, date.getYear()), Holidays::possibly)
                        .contains(date);
    }

    private static Set<LocalDate> surely(CalendarYear asked) {
        return read(asked).flatMap(Holidays::closed).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<LocalDate> possibly(CalendarYear asked) {
        Stream<LocalDate> moon = read(asked)
                .filter(holiday -> holiday.getPropertiesKey().startsWith(ISLAMIC))
                .flatMap(holiday -> Stream.of(
                        holiday.getActualDate().minusDays(1),
                        holiday.getActualDate().plusDays(1)));
        Stream<LocalDate> parts = parts(asked.calendar)
                .map(part -> new CalendarYear(part, asked.year))
                .flatMap(part -> Stream.concat(surely(part).stream(), possibly(part).stream()));
        return Stream.concat(moon, parts).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> parts(String calendar) {
        String[] path = calendar.split("/");
        CalendarHierarchy area = manager(path[0]).getCalendarHierarchy();
        for (int i = 1; i < path.length; i++) {
            area = area.getChildren().get(path[i]);
        }
        return area.getChildren().keySet().stream().map(part -> calendar + "/" + part);
    }

    /** With those of the years beside it: one at the turn of the year may be moved across. */
    private static Stream<Holiday> read(CalendarYear asked) {
        String[] path = asked.calendar.split("/");
        String[] part = Arrays.copyOfRange(path, 1, path.length);
        HolidayManager manager = manager(path[0]);
        return IntStream.rangeClosed(asked.year - 1, asked.year + 1)
                .mapToObj(Year::of)
                .flatMap(year -> manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, part).stream());
    }

    /** The day a holiday is kept on, and that from which it was moved, unless that has become a working day by it. */
    private static Stream<LocalDate> closed(Holiday holiday) {
        LocalDate day = holiday.getActualDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Stream.of(day, holiday.getDate()) : Stream.of(holiday.getDate());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
