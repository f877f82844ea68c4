package org.authoritydirectory.edition;

import java.time.Instant;
import org.authoritydirectory.authority.EntryView;

/**
 * What a certificate certifies.
 *
 * @param asked the instant it is about
 * @param entry what was published last up to then, in its public form
 * @param withdrawn whether that publication took the entry away
 * @param at when that was published
 * @param sequence number of the record
 * @param leaf what the record's hash is made of
 * @param proof where the leaf stands in the log, as it is verified
 */
public record Certified(
        Instant asked, EntryView entry, boolean withdrawn, Instant at, long sequence, String leaf, String proof) {}
