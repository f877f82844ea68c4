package org.authoritydirectory.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.schedule.OfficeHours;
import org.authoritydirectory.schedule.ScheduleService;

/**
 * Which entries somebody answers at an instant: those of which {@link ScheduleService} says yes. Hours that are not
 * known are not open.
 *
 * <p>Opening times are ranges of minutes of local time, indexed by zone and the day they begin on; so the question is a
 * few look-ups per zone in use and never a walk over the entries, and daylight saving is the zone's own business. What
 * begins in the evening belongs to that day until it ends, as do an exception and a public holiday.
 */
final class OpeningTimes {

    private static final int DAY = 24 * 60;
    private static final String ALWAYS = "always";
    private static final String WEEKLY = "weekly/";
    private static final String EXCEPTION = "exception/";
    private static final String EXCEPTIONAL = "exceptional/";
    private static final String CALENDAR = "holidays";

    private final ScheduleService schedule;
    private final Set<String> zones;
    private final Set<String> calendars;

    /** Of an index without entries. */
    OpeningTimes(ScheduleService schedule) {
        this(schedule, new TreeSet<>(), new TreeSet<>());
    }

    private OpeningTimes(ScheduleService schedule, Set<String> zones, Set<String> calendars) {
        this.schedule = schedule;
        this.zones = zones;
        this.calendars = calendars;
    }

    /** The same of the entries put so far, whatever comes after. */
    OpeningTimes soFar() {
        return new OpeningTimes(schedule, Set.copyOf(zones), Set.copyOf(calendars));
    }

    void index(Entry entry, Document document) {
        if (entry.channels().stream().anyMatch(c -> c.availability() == Channel.Availability.AROUND_THE_CLOCK)) {
            document.add(new StringField(ALWAYS, ALWAYS, Field.Store.NO));
        }
        if (entry.hours() == null) {
            return;
        }
        OfficeHours hours = schedule.hours(entry);
        if (hours.zone() == null) {
            return;
        }
        String zone = hours.zone().getId();
        zones.add(zone);
        if (hours.calendar() != null) {
            calendars.add(hours.calendar());
            document.add(new StringField(CALENDAR, hours.calendar(), Field.Store.NO));
        }
        hours.weekly().forEach((day, openings) -> ranges(document, weekly(zone, day.ordinal()), openings));
        hours.exceptions().forEach((date, openings) -> {
            document.add(new StringField(EXCEPTION, zone + "/" + date, Field.Store.NO));
            ranges(document, EXCEPTIONAL + zone + "/" + date, openings);
        });
    }

    private static String weekly(String zone, int day) {
        return WEEKLY + zone + "/" + day;
    }

    /** The closing minute itself is closed. */
    private static void ranges(Document document, String field, List<OfficeHours.Opening> openings) {
        for (OfficeHours.Opening opening : openings) {
            document.add(new IntRange(field, new int[] {opening.from()}, new int[] {opening.to() - 1}));
        }
    }

    /** Entries that are open at an instant. */
    Query openAt(Instant instant) {
        BooleanQuery.Builder open = new BooleanQuery.Builder();
        open.add(new TermQuery(new Term(ALWAYS, ALWAYS)), Occur.SHOULD);
        Map<LocalDate, List<BytesRef>> onHoliday = new HashMap<>();
        for (String zone : zones) {
            ZonedDateTime local = instant.atZone(ZoneId.of(zone));
            int minute = local.getHour() * 60 + local.getMinute();
            LocalDate today = local.toLocalDate();
            for (int ago = 0; ago <= 1; ago++) {
                LocalDate date = today.minusDays(ago);
                openSince(
                        date,
                        minute + ago * DAY,
                        zone,
                        onHoliday.computeIfAbsent(date, this::calendarsOnHoliday),
                        open);
            }
        }
        return open.build();
    }

    private List<BytesRef> calendarsOnHoliday(LocalDate date) {
        return calendars.stream()
                .filter(calendar -> schedule.isHoliday(calendar, date))
                .map(BytesRef::new)
                .toList();
    }

    /** What opened on a date and is still open so many minutes after its midnight. */
    private static void openSince(
            LocalDate date, int minute, String zone, List<BytesRef> onHoliday, BooleanQuery.Builder open) {
        String exception = zone + "/" + date;
        open.add(
                new BooleanQuery.Builder()
                        .add(contains(weekly(zone, date.getDayOfWeek().ordinal()), minute), Occur.MUST)
                        .add(new TermQuery(new Term(EXCEPTION, exception)), Occur.MUST_NOT)
                        .add(new TermInSetQuery(CALENDAR, onHoliday), Occur.MUST_NOT)
                        .build(),
                Occur.SHOULD);
        open.add(contains(EXCEPTIONAL + exception, minute), Occur.SHOULD);
    }

    private static Query contains(String field, int minute) {
        return IntRange.newContainsQuery(field, new int[] {minute}, new int[] {minute});
    }
}
