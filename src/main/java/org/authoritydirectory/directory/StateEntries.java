package org.authoritydirectory.directory;

import java.time.Instant;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;

/**
 * What is published of one State, all of it from one snapshot.
 *
 * @param sequence number of the publication it reflects
 * @param entries as the reader may see them, in the order of their ids
 * @param left the authorities that left the directory, as they last were
 */
public record StateEntries(long sequence, List<EntryView> entries, List<Left> left) {

    /**
     * An authority that left the directory.
     *
     * @param entry as it last was, in the form for everyone
     * @param successor id of the authority that took over; null where none was named
     */
    public record Left(Entry entry, Instant at, String successor) {}
}
