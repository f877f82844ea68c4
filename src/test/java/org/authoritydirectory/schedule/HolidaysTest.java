package org.authoritydirectory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which public holidays are known, and some of them as their States have set them. */
class HolidaysTest {

    private static final TreatyService TREATIES = new TreatyService();

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "lv, 2026-11-18, true",
        "lv, 2026-11-19, false",
        "fr, 2026-07-14, true",
        "de, 2026-10-03, true",
        // The United States keep a Saturday's Independence Day on the Friday before, New Zealand a Saturday's Waitangi
        // Day on the Monday after.
        "us, 2026-07-03, true",
        "us, 2026-07-04, true",
        "nz, 2027-02-08, true",
        // Friday before the first of January 2028, a Saturday.
        "us, 2027-12-31, true",
        "za, 2026-04-27, true",
        "gb/sct, 2026-11-30, true",
        "gb, 2026-11-30, false",
        "fi/01, 2026-06-09, true",
        "fi, 2026-06-09, false",
        "hk, 2026-07-01, true",
        // Colombia moves Epiphany from a Tuesday to the Monday after, and works on the Tuesday.
        "co, 2026-01-06, false",
        "co, 2026-01-12, true"
    })
    void aHolidayIsOneInItsPlace(String calendar, LocalDate date, boolean expected) {
        assertThat(holidays.isHoliday(calendar, date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // All Saints' Day in parts of Germany, the feast of peace in the city of Augsburg.
        "de, 2027-11-01, true",
        "de, 2026-08-08, true",
        "de, 2026-08-07, false",
        // German unity is everywhere.
        "de, 2026-10-03, false",
        // The end of Ramadan is reckoned for 20 March 2026.
        "ma, 2026-03-19, true",
        "ma, 2026-03-25, false"
    })
    void aHolidayMayBeOneInPartsOrADayEarlierOrLater(String calendar, LocalDate date, boolean possible) {
        assertThat(holidays.isHoliday(calendar, date)).isEqualTo(date.toString().endsWith("10-03"));
        assertThat(holidays.isPossibleHoliday(calendar, date)).isEqualTo(possible);
    }

    @Test
    void englandAndWalesKeepTheSame() {
        LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2101, 1, 1)).forEach(date -> assertThat(
                        holidays.isHoliday("gb/wls", date))
                .as(date.toString())
                .isEqualTo(holidays.isHoliday("gb/eng", date)));
    }

    /** A State without a single holiday would be one of which nothing is known. */
    @Test
    void everyCalendarHasHolidays() {
        for (String calendar : covered()) {
            assertThat(LocalDate.of(2026, 1, 1)
                            .datesUntil(LocalDate.of(2027, 1, 1))
                            .filter(date -> holidays.isHoliday(calendar, date))
                            .count())
                    .as(calendar)
                    .isBetween(4L, 40L);
        }
    }

    private static List<String> covered() {
        return Stream.concat(
                        TREATIES.states().stream().map(State::iso2),
                        TREATIES.territories().stream().flatMap(territory -> territory.iso2().stream()))
                .filter(iso2 -> iso2 != null)
                .flatMap(iso2 -> Holidays.of(iso2).stream())
                .toList();
    }

    /** The decision record tells whose holidays are known. */
    @Test
    void theRecordNamesThemAll() throws IOException {
        String states = TREATIES.states().stream()
                .filter(state ->
                        state.iso2() != null && Holidays.of(state.iso2()).isPresent())
                .map(State::code)
                .sorted()
                .collect(Collectors.joining(" "));
        String territories = TREATIES.territories().stream()
                .filter(territory -> territory.iso2().flatMap(Holidays::of).isPresent())
                .map(Territory::code)
                .sorted()
                .collect(Collectors.joining(" "));
        String record = Files.readString(Path.of("docs/adr/0010-public-holidays-from-a-library.md"))
                .replaceAll("\\s+", " ");
        assertThat(record).contains(states + ".").contains(territories + ",");
    }
}
