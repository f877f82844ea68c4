package org.authoritydirectory.directory;

import java.time.Instant;
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
 * <p>Opening times are ranges of minutes in a week of local time, indexed by zone; so the question is one look-up per
 * zone in use and never a walk over the entries, and daylight saving is the zone's own business.
 */
final class OpeningTimes {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
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
                range(document, WEEKLY + zone, day.ordinal() * DAY, opening.opens(), opening.closes());
            }
        }
        for (Hours.Exception exception : hours.exceptions() == null ? List.<Hours.Exception>of() : hours.exceptions()) {
            String date = zone + "/" + exception.date();
            document.add(new StringField(EXCEPTION, date, Field.Store.NO));
            if (exception.opens() != null && exception.closes() != null) {
                range(document, EXCEPTIONAL + date, 0, exception.opens(), exception.closes());
            }
        }
    }

    private static void range(Document document, String field, int start, String opens, String closes) {
        int from = start + minute(opens);
        int to = start + minute(closes);
        if (to <= from) {
            to += DAY;
        }
        add(document, field, from, Math.min(to, WEEK));
        if (to > WEEK) {
            add(document, field, 0, to - WEEK);
        }
    }

    /** The closing minute itself is closed. */
    private static void add(Document document, String field, int from, int to) {
        if (to > from) {
            document.add(new IntRange(field, new int[] {from}, new int[] {to - 1}));
        }
    }

    /** Entries that are open at an instant, among those in the given zones. */
    static Query openAt(Instant instant, Set<String> zones) {
        BooleanQuery.Builder open = new BooleanQuery.Builder();
        open.add(new TermQuery(new Term(ALWAYS, ALWAYS)), Occur.SHOULD);
        for (String zone : zones) {
            ZonedDateTime local = instant.atZone(ZoneId.of(zone));
            int minute = local.getHour() * 60 + local.getMinute();
            int ofWeek = (local.getDayOfWeek().getValue() - 1) * DAY + minute;
            String date = zone + "/" + local.toLocalDate();
            open.add(
                    new BooleanQuery.Builder()
                            .add(contains(WEEKLY + zone, ofWeek), Occur.MUST)
                            .add(new TermQuery(new Term(EXCEPTION, date)), Occur.MUST_NOT)
                            .build(),
                    Occur.SHOULD);
            open.add(contains(EXCEPTIONAL + date, minute), Occur.SHOULD);
        }
        return open.build();
    }

    private static Query contains(String field, int minute) {
        return IntRange.newContainsQuery(field, new int[] {minute}, new int[] {minute});
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
