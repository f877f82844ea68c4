package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers the telephone at an instant. 2026-11-23 is a Monday. */
class OpeningTimesTest {

    private static final ScheduleService SCHEDULE = new ScheduleService(new TreatyService());
    private static final String OFFICE =
            "\"weekly\": [{\"days\": [\"MO\", \"TU\", \"WE\", \"TH\", \"FR\"], \"opens\": \"08:30\", \"closes\": \"17:00\"}]";
    private static final String NIGHT =
            "\"weekly\": [{\"days\": [\"FR\", \"SU\"], \"opens\": \"22:00\", \"closes\": \"02:00\"}]";

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:29:59Z, false",
        "2026-11-23T06:30:00Z, true",
        "2026-11-23T14:59:59Z, true",
        "2026-11-23T15:00:00Z, false",
        "2026-11-28T10:00:00Z, false",
        "2026-11-29T10:00:00Z, false"
    })
    void officeHoursAreThoseOfTheAuthoritysOwnClockAndTheClosingMinuteIsClosed(Instant at, boolean open) {
        assertThat(isOpen(hours("Europe/Riga", OFFICE), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // Ireland's clocks go back on 2026-10-25 and forward on 2027-03-28.
        "2026-10-23T07:30:00Z, true",
        "2026-10-23T16:00:00Z, false",
        "2026-10-26T07:30:00Z, false",
        "2026-10-26T08:30:00Z, true",
        "2026-10-26T16:59:00Z, true",
        "2027-03-26T08:00:00Z, false",
        "2027-03-29T07:30:00Z, true",
        "2027-03-29T16:00:00Z, false"
    })
    void summerTimeMovesTheHours(Instant at, boolean open) {
        assertThat(isOpen(hours("Europe/Dublin", OFFICE), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // The hour from 01:00 to 02:00 comes twice on 2026-10-25 and not at all on 2027-03-28.
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T01:30:00Z, true",
        "2026-10-25T02:00:00Z, false",
        "2027-03-28T00:59:59Z, false",
        "2027-03-28T01:00:00Z, false"
    })
    void theHourOfTheChangeCountsByTheClockOnTheWall(Instant at, boolean open) {
        String early = "\"weekly\": [{\"days\": [\"SU\"], \"opens\": \"01:00\", \"closes\": \"02:00\"}]";
        assertThat(isOpen(hours("Europe/Dublin", early), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T21:59:00Z, false",
        "2026-11-27T22:00:00Z, true",
        "2026-11-28T01:59:00Z, true",
        "2026-11-28T02:00:00Z, false",
        "2026-11-29T23:00:00Z, true",
        "2026-11-30T01:59:00Z, true",
        "2026-11-30T02:00:00Z, false",
        "2026-11-30T22:30:00Z, false",
        "2026-11-29T01:00:00Z, false"
    })
    void aNightRunsOnIntoTheNextDayAndFromSundayToMonday(Instant at, boolean open) {
        assertThat(isOpen(hours("UTC", NIGHT), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:59:00Z, true",
        "2026-11-23T12:00:00Z, false",
        "2026-11-23T12:59:00Z, false",
        "2026-11-23T13:00:00Z, true"
    })
    void aBreakIsTwoOpenings(Instant at, boolean open) {
        String weekly = "\"weekly\": [{\"days\": [\"MO\"], \"opens\": \"09:00\", \"closes\": \"12:00\"}, "
                + "{\"days\": [\"MO\"], \"opens\": \"13:00\", \"closes\": \"17:00\"}]";
        assertThat(isOpen(hours("UTC", weekly), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T00:00:00Z, true", "2026-11-23T23:59:59Z, true", "2026-11-24T00:00:00Z, false"})
    void fromMidnightToMidnightIsTheWholeDay(Instant at, boolean open) {
        String day = "\"weekly\": [{\"days\": [\"MO\"], \"opens\": \"00:00\", \"closes\": \"00:00\"}]";
        assertThat(isOpen(hours("UTC", day), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T10:00:00Z, false",
        "2026-12-31T08:30:00Z, false",
        "2026-12-31T10:00:00Z, true",
        "2026-12-31T12:00:00Z, false",
        "2026-12-26T10:00:00Z, true",
        "2026-12-23T10:00:00Z, true",
        "2027-12-24T10:00:00Z, true"
    })
    void onAnExceptionalDateItsOwnHoursHold(Instant at, boolean open) {
        String exceptions = OFFICE + ", \"exceptions\": [{\"date\": \"2026-12-24\", \"reason\": \"Christmas Eve\"}, "
                + "{\"date\": \"2026-12-31\", \"opens\": \"09:00\", \"closes\": \"12:00\"}, "
                + "{\"date\": \"2026-12-26\", \"opens\": \"09:00\", \"closes\": \"12:00\"}]";
        assertThat(isOpen(hours("UTC", exceptions), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday's night is called off; on Sunday the house is open into a Monday on which it is closed.
        "2026-11-27T23:00:00Z, false",
        "2026-11-28T01:00:00Z, false",
        "2026-11-29T23:00:00Z, true",
        "2026-11-30T01:00:00Z, true",
        // A night that is not a usual one.
        "2026-12-01T23:30:00Z, true",
        "2026-12-02T00:30:00Z, true",
        "2026-12-02T01:00:00Z, false"
    })
    void aNightBelongsToTheDateItBeginsOn(Instant at, boolean open) {
        String exceptions = NIGHT + ", \"exceptions\": [{\"date\": \"2026-11-27\"}, {\"date\": \"2026-11-30\"}, "
                + "{\"date\": \"2026-12-01\", \"opens\": \"23:00\", \"closes\": \"01:00\"}]";
        assertThat(isOpen(hours("UTC", exceptions), at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T03:00:00Z", "2026-12-25T12:00:00Z", "1970-01-01T00:00:00Z"})
    void aLineThatIsAnsweredAroundTheClockIsOpenAlways(Instant at) {
        String line = "\"channels\": [{\"id\": \"c1\", \"kind\": \"phone\", \"visibility\": \"public\", "
                + "\"availability\": \"%s\"}]";
        assertThat(isOpen(line.formatted("24h"), at)).isTrue();
        assertThat(isOpen(line.formatted("office-hours"), at)).isFalse();
        assertThat(isOpen(
                        line.formatted("24h") + ", " + hours("UTC", "\"exceptions\": [{\"date\": \"2026-11-23\"}]"),
                        at))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T10:00:00Z", "2026-11-28T10:00:00Z"})
    void hoursThatAreNotKnownAreNotOpen(Instant at) {
        assertThat(isOpen("\"unit\": {\"en\": \"Unit\"}", at)).isFalse();
        assertThat(isOpen("\"hours\": {" + OFFICE + "}", at)).as("no time zone").isFalse();
        assertThat(isOpen("\"hours\": {\"timeZone\": \"UTC\", \"verbatim\": \"9-17\"}", at))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Independence Day, a Wednesday; the day after; Christmas, for which one office has hours of its own.
        "2026-11-18T10:00:00Z, false, false",
        "2026-11-19T10:00:00Z, true, true",
        "2026-12-25T10:00:00Z, false, true"
    })
    void aPublicHolidayClosesUnlessTheDateIsAnException(Instant at, boolean usual, boolean exceptional) {
        String exception = OFFICE + ", \"exceptions\": "
                + "[{\"date\": \"2026-12-25\", \"opens\": \"09:00\", \"closes\": \"16:00\"}]";
        assertThat(isOpen(Entries.with(hours("Europe/Riga", OFFICE)), at)).isEqualTo(usual);
        assertThat(isOpen(Entries.with(hours("Europe/Riga", exception)), at)).isEqualTo(exceptional);
    }

    @Test
    void whereAStateHasOneZoneItNeedsNotBeStated() {
        Entry latvia = Entries.with("\"hours\": {" + OFFICE + "}");
        assertThat(isOpen(latvia, Instant.parse("2026-11-23T06:30:00Z"))).isTrue();
        assertThat(isOpen(latvia, Instant.parse("2026-11-23T15:00:00Z"))).isFalse();
    }

    private static String hours(String zone, String members) {
        return "\"hours\": {\"timeZone\": \"" + zone + "\", " + members + "}";
    }

    /** Whether an entry with these members is found, of a State with several zones whose holidays are not known. */
    private static boolean isOpen(String members, Instant at) {
        return isOpen(Entries.of("COD-000000", members), at);
    }

    /** Whether an entry is found, among others that are never open. */
    private static boolean isOpen(Entry entry, Instant at) {
        OpeningTimes openingTimes = new OpeningTimes(SCHEDULE);
        try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig())) {
            for (Entry each : List.of(entry, Entries.with(hours("Asia/Tokyo", "\"weekly\": []")))) {
                Document document = new Document();
                openingTimes.index(each, document);
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return new IndexSearcher(reader).count(openingTimes.soFar().openAt(at)) == 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
