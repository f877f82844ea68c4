package org.authoritydirectory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.schedule.Reachability.Basis;
import org.authoritydirectory.schedule.Reachability.Now;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the office of the Ministry answers. 2026-11-23 is a Monday; Latvia's clocks change on 29 March and 25 October. */
class ScheduleServiceTest {

    private static final ScheduleService SCHEDULE = new ScheduleService(new TreatyService());
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String OFFICE =
            "{\"days\": [\"MO\", \"TU\", \"WE\", \"TH\", \"FR\"], " + "\"opens\": \"08:30\", \"closes\": \"17:00\"}";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-23T06:29:59Z, NO,  2026-11-23T06:30:00Z, -",
                "2026-11-23T06:30:00Z, YES, -,                    2026-11-23T15:00:00Z",
                "2026-11-23T14:59:59Z, YES, -,                    2026-11-23T15:00:00Z",
                "2026-11-23T15:00:00Z, NO,  2026-11-24T06:30:00Z, -",
                // Over the weekend, and over one on which the clocks go forward.
                "2026-11-27T15:00:00Z, NO,  2026-11-30T06:30:00Z, -",
                "2026-03-27T15:00:00Z, NO,  2026-03-30T05:30:00Z, -",
                "2026-10-23T14:00:00Z, NO,  2026-10-26T06:30:00Z, -",
                // 18 November, Latvia's independence day, is a Wednesday; from 24 to 26 December are holidays.
                "2026-11-18T10:00:00Z, NO,  2026-11-19T06:30:00Z, -",
                "2026-12-23T15:00:00Z, NO,  2026-12-28T06:30:00Z, -"
            })
    void officeHoursAreThoseOfItsOwnClockAndCalendar(Instant at, Now now, Instant opens, Instant closes) {
        Reachability answer = at(Entries.with(hours("Europe/Riga", OFFICE)), at);
        assertThat(answer.now()).isEqualTo(now);
        assertThat(answer.opensAt()).isEqualTo(opens);
        assertThat(answer.closesAt()).isEqualTo(closes);
        assertThat(answer.timeZone()).isEqualTo("Europe/Riga");
        assertThat(answer.timeZoneStated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Clocks go back in Riga: from 03:00 to 04:00 comes twice, and so does what is open within it.
                "Europe/Riga, SU 03:15-03:45, 2026-10-25T00:15:00Z, YES, 2026-10-25T00:45:00Z",
                "Europe/Riga, SU 03:15-03:45, 2026-10-25T00:45:00Z, NO,  2026-10-25T01:15:00Z",
                "Europe/Riga, SU 03:15-03:45, 2026-10-25T01:15:00Z, YES, 2026-10-25T01:45:00Z",
                "Europe/Riga, SU 03:15-03:45, 2026-10-25T01:45:00Z, NO,  2026-11-01T01:15:00Z",
                // Clocks go forward: what is open within that hour is not open at all.
                "Europe/Riga, SU 03:15-03:45, 2026-03-29T01:00:00Z, NO,  2026-04-05T00:15:00Z",
                // A night is an hour shorter then, and an hour longer when they go back.
                "Europe/Riga, SA 22:00-05:00, 2026-03-28T20:00:00Z, YES, 2026-03-29T02:00:00Z",
                "Europe/Riga, SA 22:00-05:00, 2026-10-24T19:00:00Z, YES, 2026-10-25T03:00:00Z",
                // What began on Saturday ends at a quarter past three, and opens once more when it is three again.
                "Europe/Riga, SA 23:00-03:15, 2026-10-25T00:30:00Z, NO,  2026-10-25T01:00:00Z",
                // In Auckland they go back in April and forward in September.
                "Pacific/Auckland, SU 02:15-02:45, 2026-04-04T13:15:00Z, YES, 2026-04-04T13:45:00Z",
                "Pacific/Auckland, SU 02:15-02:45, 2026-04-04T13:45:00Z, NO,  2026-04-04T14:15:00Z",
                "Pacific/Auckland, SU 02:15-02:45, 2026-04-04T14:44:00Z, YES, 2026-04-04T14:45:00Z",
                "Pacific/Auckland, SU 02:15-02:45, 2026-09-26T14:10:00Z, NO,  2026-10-03T13:15:00Z",
                "Pacific/Auckland, SA 22:00-03:30, 2026-04-04T09:00:00Z, YES, 2026-04-04T15:30:00Z",
                "Pacific/Auckland, SA 22:00-03:30, 2026-09-26T10:00:00Z, YES, 2026-09-26T14:30:00Z",
                "Pacific/Auckland, SA 22:00-02:30, 2026-09-26T10:00:00Z, YES, 2026-09-26T14:00:00Z",
                // Samoa had no 30 December 2011, a Friday.
                "Pacific/Apia, FR 09:00-17:00, 2011-12-30T03:00:00Z, NO,  2012-01-05T19:00:00Z"
            })
    void whatCountsIsTheClockOnTheWallWhenItChanges(String zone, String opening, Instant at, Now now, Instant changes) {
        String weekly = "{\"days\": [\"%s\"], \"opens\": \"%s\", \"closes\": \"%s\"}"
                .formatted(opening.substring(0, 2), opening.substring(3, 8), opening.substring(9));
        Reachability answer = at(Entries.of("COD-000000", hours(zone, weekly)), at);
        assertThat(answer.now()).isEqualTo(now);
        assertThat(now == Now.YES ? answer.closesAt() : answer.opensAt()).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 31 August is a bank holiday in England and Wales, 3 August in Scotland, 30 November there, too.
                "-,      2026-08-31, YES, HOURS POSSIBLE_HOLIDAY",
                "GB-EAW, 2026-08-31, NO,  PUBLIC_HOLIDAY",
                "GB-SCT, 2026-08-31, YES, HOURS",
                "GB-SCT, 2026-08-03, NO,  PUBLIC_HOLIDAY",
                "GB-EAW, 2026-08-03, YES, HOURS",
                "GB-NIR, 2026-07-13, NO,  PUBLIC_HOLIDAY",
                // The Isle of Man has its own; those of the Falkland Islands are not known.
                "IMN,    2026-06-05, NO,  PUBLIC_HOLIDAY",
                "-,      2026-06-05, YES, HOURS",
                "FLK,    2026-06-05, YES, HOURS HOLIDAYS_NOT_COVERED"
            })
    void aTerritoryKeepsItsOwnHolidays(String territory, String date, Now now, String basis) {
        String designation = territory == null ? "" : ", " + designations(territory);
        Reachability answer = at(
                Entries.of("GBR-000000", hours("Europe/London", OFFICE) + designation),
                Instant.parse(date + "T10:00:00Z"));
        assertThat(answer.now()).isEqualTo(now);
        assertThat(answer.basis()).extracting(Basis::name).containsExactly(basis.split(" "));
    }

    @Test
    void anOfficeForSeveralTerritoriesKeepsTheHolidaysOfTheState() {
        Entry both = Entries.of("GBR-000000", hours("Europe/London", OFFICE) + ", " + designations("GB-EAW", "GB-NIR"));
        assertThat(at(both, Instant.parse("2026-08-31T10:00:00Z")).basis())
                .containsExactly(Basis.HOURS, Basis.POSSIBLE_HOLIDAY);
        Entry islands = Entries.of("GBR-000000", hours("Europe/London", OFFICE) + ", " + designations("GGY", "JEY"));
        assertThat(at(islands, Instant.parse("2026-08-31T10:00:00Z")).basis()).contains(Basis.HOLIDAYS_NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LVA, -,         Europe/Riga",
                "KEN, -,         Africa/Nairobi",
                // One has an island of another zone, the clocks of which have long shown the same.
                "DEU, -,         Europe/Berlin",
                "USA, -,         -",
                "ESP, -,         -",
                "GBR, -,         Europe/London",
                "GBR, GB-SCT,    Europe/London",
                "GBR, GIB,       Europe/Gibraltar",
                "GBR, GIB GGY,   -",
                "CHN, -,         -",
                "CHN, CN-HK,     Asia/Hong_Kong",
                "FRA, FR-974,    Indian/Reunion",
                "NLD, NL-AW,     America/Aruba"
            })
    void aZoneThatIsNotStatedIsKnownWhereThereIsOneOnly(String state, String territories, String zone) {
        String members = "\"hours\": {\"weekly\": [" + OFFICE + "]}"
                + (territories == null ? "" : ", " + designations(territories.split(" ")));
        Reachability answer = at(Entries.of(state + "-000000", members), Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(answer.timeZone()).isEqualTo(zone);
        assertThat(answer.timeZoneStated()).isEqualTo(zone == null ? null : Boolean.FALSE);
        assertThat(answer.now()).isEqualTo(zone == null ? Now.UNKNOWN : Now.NO);
        assertThat(answer.basis().contains(Basis.TIME_ZONE_UNKNOWN)).isEqualTo(zone == null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T10:00:00Z, YES, EXCEPTION",
        "2026-12-24T12:00:00Z, NO,  EXCEPTION",
        "2026-12-25T10:00:00Z, NO,  PUBLIC_HOLIDAY",
        "2026-12-22T10:00:00Z, NO,  EXCEPTION",
        "2026-12-23T10:00:00Z, YES, HOURS",
        // A holiday on which it is closed anyway closes nothing.
        "2026-12-26T10:00:00Z, NO,  HOURS"
    })
    void anExceptionHoldsOnAHolidayToo(Instant at, Now now, Basis basis) {
        Entry entry = Entries.with("\"hours\": {\"timeZone\": \"Europe/Riga\", \"weekly\": [" + OFFICE
                + "], \"exceptions\": [{\"date\": \"2026-12-24\", \"opens\": \"09:00\", \"closes\": \"14:00\"}, "
                + "{\"date\": \"2026-12-22\"}]}");
        assertThat(at(entry, at).now()).isEqualTo(now);
        assertThat(at(entry, at).basis()).containsExactly(basis);
    }

    @Test
    void anOfficeThatIsThereDayAndNightKeepsNoHolidays() {
        Entry dutyRoom = Entries.with(hours(
                "Europe/Riga",
                "{\"days\": [\"MO\",\"TU\",\"WE\",\"TH\",\"FR\",\"SA\",\"SU\"], "
                        + "\"opens\": \"08:00\", \"closes\": \"08:00\"}"));
        Reachability answer = at(dutyRoom, Instant.parse("2026-12-25T10:00:00Z"));
        assertThat(answer.now()).isEqualTo(Now.YES);
        assertThat(answer.closesAt()).isNull();
        assertThat(answer.basis()).containsExactly(Basis.AROUND_THE_CLOCK, Basis.HOURS);
    }

    @Test
    void whatClosesForOneDayOnlyClosesThen() {
        Entry dutyRoom = Entries.with("\"hours\": {\"timeZone\": \"Europe/Riga\", \"weekly\": ["
                + "{\"days\": [\"MO\",\"TU\",\"WE\",\"TH\",\"FR\",\"SA\",\"SU\"], "
                + "\"opens\": \"00:00\", \"closes\": \"00:00\"}], \"exceptions\": [{\"date\": \"2027-06-01\"}]}");
        assertThat(at(dutyRoom, NOON).closesAt()).isEqualTo("2027-05-31T21:00:00Z");
        assertThat(at(dutyRoom, Instant.parse("2027-06-01T09:00:00Z")).opensAt())
                .isEqualTo("2027-06-01T21:00:00Z");
        assertThat(at(dutyRoom, Instant.parse("2027-06-02T09:00:00Z")).closesAt())
                .isNull();
    }

    @Test
    void whatIsClosedForWeeksIsSeenToOpenAfterThem() {
        String closed = IntStream.rangeClosed(1, 31)
                .mapToObj("{\"date\": \"2026-08-%02d\"}"::formatted)
                .collect(Collectors.joining(", "));
        Entry court = Entries.with("\"hours\": {\"timeZone\": \"Europe/Riga\", \"weekly\": [" + OFFICE
                + "], \"exceptions\": [" + closed + "]}");
        assertThat(at(court, Instant.parse("2026-08-01T09:00:00Z")).opensAt()).isEqualTo("2026-09-01T05:30:00Z");
    }

    @Test
    void aLineAroundTheClockCountsAlwaysAndTheOthersWhileTheOfficeIsOpen() {
        String channels = ", \"channels\": ["
                + Stream.of(
                                "night\", \"kind\": \"phone\", \"availability\": \"24h",
                                "phone\", \"kind\": \"phone",
                                "mail\", \"kind\": \"email",
                                "letters\", \"kind\": \"post",
                                "site\", \"kind\": \"website",
                                "desk\", \"kind\": \"interpol\", \"availability\": \"office-hours")
                        .map(channel -> "{\"id\": \"" + channel + "\", \"visibility\": \"public\"}")
                        .collect(Collectors.joining(", "))
                + "]";
        Entry entry = Entries.with(hours("Europe/Riga", OFFICE) + channels);
        Reachability day = at(entry, Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(day.via()).containsExactly("night", "phone", "mail", "desk");
        assertThat(day.closesAt()).isEqualTo("2026-11-23T15:00:00Z");
        Reachability night = at(entry, Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(night.now()).isEqualTo(Now.YES);
        assertThat(night.via()).containsExactly("night");
        assertThat(night.opensAt()).isNull();
        assertThat(night.closesAt()).isNull();
        // Who may not see that line, or has no use for it, is not told of it.
        Reachability other =
                SCHEDULE.at(entry, entry.channels().subList(1, 3), Instant.parse("2026-11-23T01:00:00Z"), null);
        assertThat(other.now()).isEqualTo(Now.NO);
        assertThat(other.basis()).containsExactly(Basis.HOURS);
    }

    @Test
    void hoursThatAreNotKnownAreNotTakenForClosed() {
        Reachability unknown = at(Entries.with("\"hours\": {\"verbatim\": \"office hours\"}"), NOON);
        assertThat(unknown.now()).isEqualTo(Now.UNKNOWN);
        assertThat(unknown.basis()).containsExactly(Basis.HOURS_UNKNOWN);
        assertThat(at(Entries.with(""), NOON).now()).isEqualTo(Now.UNKNOWN);
        // Of one date alone it is known that it is closed, and not when it opens next.
        Reachability closed = at(
                Entries.with("\"hours\": {\"exceptions\": [{\"date\": \"2026-11-23\"}, "
                        + "{\"date\": \"2026-11-30\", \"opens\": \"09:00\", \"closes\": \"12:00\"}]}"),
                NOON);
        assertThat(closed.now()).isEqualTo(Now.NO);
        assertThat(closed.opensAt()).isNull();
        assertThat(closed.basis()).containsExactly(Basis.EXCEPTION);
    }

    @Test
    void aHolidayThatNobodyCanKnowIsNotTakenForChecked() {
        assertThat(at(Entries.of("KEN-000000", hours("Africa/Nairobi", OFFICE)), NOON)
                        .basis())
                .containsExactly(Basis.HOURS, Basis.HOLIDAYS_NOT_COVERED);
        assertThat(at(Entries.of("IND-000000", hours("Asia/Kolkata", OFFICE)), NOON)
                        .basis())
                .contains(Basis.HOLIDAYS_NOT_COVERED);
        assertThat(at(Entries.with(hours("Europe/Riga", OFFICE)), Instant.parse("2126-11-25T10:00:00Z"))
                        .basis())
                .containsExactly(Basis.HOURS, Basis.HOLIDAYS_NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Nairobi's clock is an hour ahead of Riga's in winter; on Friday evening the next day is Monday.
                "Africa/Nairobi,   2026-11-20T18:00:00Z, 2026-11-23T06:30:00Z, 2026-11-23T14:00:00Z",
                "Africa/Nairobi,   2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z, 2026-11-23T14:00:00Z",
                // Not on Riga's holiday.
                "Africa/Nairobi,   2026-11-17T18:00:00Z, 2026-11-19T06:30:00Z, 2026-11-19T14:00:00Z",
                "Africa/Nairobi,   2026-07-20T18:00:00Z, 2026-07-21T06:00:00Z, 2026-07-21T14:00:00Z",
                "America/Bogota,   2026-11-20T18:00:00Z, 2026-11-23T14:00:00Z, 2026-11-23T15:00:00Z",
                "Pacific/Auckland, 2026-11-20T18:00:00Z, -,                    -"
            })
    void hoursTwoOfficesShare(String zone, Instant at, Instant from, Instant to) {
        Entry riga = Entries.with(hours("Europe/Riga", OFFICE));
        Office mine = new Office(ZoneId.of(zone), LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(SCHEDULE.at(riga, List.of(), at, mine).overlapWithMyOffice())
                .isEqualTo(from == null ? List.of() : List.of(new Span(from, to)));
    }

    @Test
    void anOfficeThatIsOpenOverMidnightSharesTheHoursOfTheNight() {
        Entry riga = Entries.with(hours("Europe/Riga", OFFICE));
        Office night = new Office(ZoneId.of("Pacific/Auckland"), LocalTime.of(20, 0), LocalTime.of(4, 0));
        assertThat(SCHEDULE.at(riga, List.of(), NOON, night).overlapWithMyOffice())
                .containsExactly(new Span(NOON, Instant.parse("2026-11-23T15:00:00Z")));
    }

    private static String designations(String... territories) {
        return Arrays.stream(territories)
                .map(code -> "{\"id\": \"" + code + "\", \"function\": \"extradition\", \"instrument\": \"untoc\", "
                        + "\"territory\": \"" + code + "\"}")
                .collect(Collectors.joining(", ", "\"designations\": [", "]"));
    }

    private static String hours(String zone, String openings) {
        return "\"hours\": {\"timeZone\": \"" + zone + "\", \"weekly\": [" + openings + "]}";
    }

    private static Reachability at(Entry entry, Instant instant) {
        return SCHEDULE.at(entry, entry.channels(), instant, null);
    }
}
