package org.authoritydirectory.authority;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.authoritydirectory.shared.Fault;

/** The dates of an entry are days of the calendar, and nothing ends before it begins. */
final class EntryDates {

    /** ISO 8601 date, as a regular expression. */
    static final String FORM = "\\d{4}-\\d{2}-\\d{2}";

    private EntryDates() {}

    /** Notes every date that is no day, and every end before its beginning. */
    static void check(Entry entry, List<Fault> faults) {
        for (int i = 0; i < entry.designations().size(); i++) {
            Designation d = entry.designations().get(i);
            String at = "/designations/" + i;
            boolean from = checkDay(d.from(), at + "/from", faults);
            boolean to = checkDay(d.to(), at + "/to", faults);
            // In this form the order of the texts is the order of the days.
            if (from && to && d.to().compareTo(d.from()) < 0) {
                faults.add(Fault.at(at + "/to", "is before from"));
            }
            if (d.notification() != null) {
                checkDay(d.notification().date(), at + "/notification/date", faults);
            }
        }
        List<Hours.Exception> exceptions =
                entry.hours() == null ? null : entry.hours().exceptions();
        for (int i = 0; exceptions != null && i < exceptions.size(); i++) {
            if (exceptions.get(i) != null) {
                checkDay(exceptions.get(i).date(), "/hours/exceptions/" + i + "/date", faults);
            }
        }
    }

    /** Whether there is a day; what has not even the form of one is told by the form's own rule. */
    private static boolean checkDay(String date, String pointer, List<Fault> faults) {
        if (date == null || !date.matches(FORM)) {
            return false;
        }
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeParseException e) {
            faults.add(Fault.at(pointer, "is not a day of the calendar"));
            return false;
        }
    }
}
