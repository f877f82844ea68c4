package org.authoritydirectory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
        Reachability answer = at(hours("Europe/Riga", OFFICE), at);
        assertThat(answer.now()).isEqualTo(now);
        assertThat(answer.opensAt()).isEqualTo(opens);
        assertThat(answer.closesAt()).isEqualTo(closes);
        assertThat(answer.timeZone()).isEqualTo("Europe/Riga");
        assertThat(answer.timeZoneStated()).isTrue();
    }

    @Test
    void aHolidayIsTold() {
        assertThat(at(hours("Europe/Riga", OFFICE), "2026-11-18T10:00:00Z").basis())
                .containsExactly(Basis.PUBLIC_HOLIDAY);
        assertThat(at(hours("Europe/Riga", OFFICE), "2026-11-19T10:00:00Z").basis())
                .containsExactly(Basis.HOURS);
    }

    @Test
    void hoursTwoOfficesShare() {
        Entry riga = Entries.with(hours("Europe/Riga", OFFICE));
        Office nairobi = new Office(ZoneId.of("Africa/Nairobi"), LocalTime.of(9, 0), LocalTime.of(17, 0));
        // Nairobi's clock is an hour ahead of Riga's in winter.
        assertThat(SCHEDULE.at(riga, List.of(), Instant.parse("2026-11-20T18:00:00Z"), nairobi)
                        .overlapWithMyOffice())
                .containsExactly(
                        new Span(Instant.parse("2026-11-23T06:30:00Z"), Instant.parse("2026-11-23T14:00:00Z")));
    }

    private static String hours(String zone, String openings) {
        return "\"hours\": {\"timeZone\": \"" + zone + "\", \"weekly\": [" + openings + "]}";
    }

    private static Reachability at(String members, String instant) {
        return at(members, Instant.parse(instant));
    }

    private static Reachability at(String members, Instant instant) {
        Entry entry = Entries.with(members);
        return SCHEDULE.at(entry, entry.channels(), instant, null);
    }
}
