package org.authoritydirectory.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Hours;

/**
 * Which entries somebody answers at an instant: within office hours in the authority's own zone, or by a line that is
 * answered around the clock. Hours that are not known are not open.
 *
 * <p>Opening times are ranges of minutes of local time, indexed by zone and the day they begin on; so the question is a
 * few look-ups per zone in use and never a walk over the entries, and daylight saving is the zone's own business. What
 * begins in the evening belongs to that day until it ends, as does an exception.
 */
final class OpeningTimes {

    private static final int DAY = 24 * 60;
    private static final String ALWAYS = "always";
    private static final String WEEKLY = "weekly/";
    private static final String EXCEPTION = "exception/";
    private static final String EXCEPTIONAL = "exceptional/";

    private OpeningTimes() {}

    static void index(Entry entry, Document document) {
        if (entry.channels().stream().anyMatch(c -> c.availability() == Channel.Availability.AROUND_THE_CLOCK)) {
            document.add(new StringField(ALWAYS, ALWAYS, Field.Store.NO));
        }
        Hours hours = entry.hours();
        if (hours == null || hours.timeZone() == null) {
            return;
        }
        String zone = hours.timeZone();
        for (Hours.Opening opening : hours.weekly() == null ? List.<Hours.Opening>of() : hours.weekly()) {
            for (Hours.Day day : opening.days()) {
                range(document, weekly(zone, day.ordinal()), opening.opens(), opening.closes());
            }
        }
        for (Hours.Exception exception : hours.exceptions() == null ? List.<Hours.Exception>of() : hours.exceptions()) {
            String date = zone + "/" + exception.date();
            document.add(new StringField(EXCEPTION, date, Field.Store.NO));
            if (exception.opens() != null && exception.closes() != null) {
                range(document, EXCEPTIONAL + date, exception.opens(), exception.closes());
            }
        }
    }

    private static String weekly(String zone, int day) {
        return WEEKLY + zone + "/" + day;
    }

    /** Minutes of the day it opens on, running on into the next; the closing minute itself is closed. */
    private static void range(Document document, String field, String opens, String closes) {
        int from = minute(opens);
        int to = minute(closes);
        document.add(new IntRange(field, new int[] {from}, new int[] {(to > from ? to : to + DAY) - 1}));
    }

    /** Entries that are open at an instant, among those in the given zones. */
    static Query openAt(Instant instant, Set<String> zones) {
        BooleanQuery.Builder open = new BooleanQuery.Builder();
        open.add(new TermQuery(new Term(ALWAYS, ALWAYS)), Occur.SHOULD);
        for (String zone : zones) {
            ZonedDateTime local = instant.atZone(ZoneId.of(zone));
            int minute = local.getHour() * 60 + local.getMinute();
            openSince(local.toLocalDate(), minute, zone, open);
            openSince(local.toLocalDate().minusDays(1), minute + DAY, zone, open);
        }
        return open.build();
    }

    /** What opened on a date and is still open so many minutes after its midnight. */
    private static void openSince(LocalDate date, int minute, String zone, BooleanQuery.Builder open) {
        String exception = zone + "/" + date;
        open.add(
                new BooleanQuery.Builder()
                        .add(contains(weekly(zone, date.getDayOfWeek().ordinal()), minute), Occur.MUST)
                        .add(new TermQuery(new Term(EXCEPTION, exception)), Occur.MUST_NOT)
                        .build(),
                Occur.SHOULD);
        open.add(contains(EXCEPTIONAL + exception, minute), Occur.SHOULD);
    }

    private static Query contains(String field, int minute) {
        return IntRange.newContainsQuery(field, new int[] {minute}, new int[] {minute});
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
