package org.authoritydirectory.edition;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.List;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Hours;

/** Writes office hours, in the authority's own time zone. */
final class HoursRows {

    private final Fo fo;
    private final Wording wording;
    private final String[] days;

    HoursRows(Fo fo, Wording wording) {
        this.fo = fo;
        this.wording = wording;
        this.days = DateFormatSymbols.getInstance(wording.language().locale())
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
    }

    void write(Hours hours) {
        if (hours.weekly() != null) {
            hours.weekly()
                    .forEach(opening -> fo.block(Style.PLAIN, () -> {
                        fo.text(days(opening.days()) + " ");
                        fo.data(opening.opens() + "–" + opening.closes());
                    }));
        }
        if (hours.exceptions() != null) {
            hours.exceptions().forEach(this::exception);
        }
        if (hours.timeZone() != null) {
            fo.block(Style.PLAIN, () -> {
                fo.inline(Style.LABEL, wording.text("time-zone") + wording.text("colon"));
                fo.data(hours.timeZone());
            });
        }
        if (hours.verbatim() != null) {
            fo.block(Style.PLAIN, () -> {
                fo.inline(Style.LABEL, wording.text("as-notified") + wording.text("colon"));
                fo.data(hours.verbatim());
            });
        }
    }

    private void exception(Hours.Exception exception) {
        fo.block(Style.PLAIN, () -> {
            fo.text(wording.date(exception.date()) + wording.text("colon"));
            if (exception.opens() == null || exception.closes() == null) {
                fo.text(wording.text("closed"));
            } else {
                fo.data(exception.opens() + "–" + exception.closes());
            }
            if (exception.reason() != null) {
                fo.text(" – ");
                fo.data(exception.reason());
            }
        });
    }

    private String days(List<Hours.Day> open) {
        // The names of the library begin with Sunday at 1.
        return open.stream()
                .map(day -> days[(day.ordinal() + 1) % 7 + 1])
                .collect(Collectors.joining(wording.text("comma")));
    }
}
