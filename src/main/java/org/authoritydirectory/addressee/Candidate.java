package org.authoritydirectory.addressee;

import java.time.LocalDate;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.directory.StateEntries.Left;

/**
 * An authority that may be the one, by one designation.
 *
 * @param view its entry as the reader may see it
 * @param predecessor whose designation it is, where it takes over from one that left; otherwise null
 */
record Candidate(EntryView view, Designation designation, Left predecessor) {

    Entry entry() {
        return view.entry();
    }

    /** Whether its designation holds on a day; ISO dates are in the order of their texts. */
    boolean holdsOn(LocalDate day) {
        return (designation.from() == null || designation.from().compareTo(day.toString()) <= 0)
                && (designation.to() == null || designation.to().compareTo(day.toString()) >= 0);
    }

    /** The period its designation holds in, in words. */
    String period() {
        return (designation.from() == null ? "" : " from " + designation.from())
                + (designation.to() == null ? "" : " to " + designation.to());
    }
}
