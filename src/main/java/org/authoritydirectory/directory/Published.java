package org.authoritydirectory.directory;

import java.time.Instant;
import java.util.List;
import org.authoritydirectory.authority.EntryView;

/**
 * The whole published directory as everyone may see it, for what is made from all of it.
 *
 * @param sequence number of the publication it reflects
 * @param at when that was published; null where nothing has been published yet
 * @param entries in the order of their ids, each as fresh as it was at that instant
 */
public record Published(long sequence, Instant at, List<EntryView> entries) {}
