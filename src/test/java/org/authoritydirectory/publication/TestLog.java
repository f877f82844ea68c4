package org.authoritydirectory.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/** A publication log in memory: numbered, versioned and linked as the service does it, without a database. */
public final class TestLog {

    private static final String OFFICE = "secretariat";

    private final List<Publication> records = new ArrayList<>();

    /** A new entry or a new version of one. */
    public Publication publish(Entry entry, Instant at) {
        return append(change(Publication.Type.PUBLISHED, entry, null, null), at);
    }

    /** The word of the authority that its entry is right. */
    public Publication confirm(Entry entry, Instant at) {
        return append(change(Publication.Type.CONFIRMED, entry, null, null), at);
    }

    /** The end of an entry. */
    public Publication withdraw(Entry entry, String reason, String successor, Instant at) {
        return append(change(Publication.Type.WITHDRAWN, entry, reason, successor), at);
    }

    /** Any change, as the next record. */
    public Publication append(ApprovedChange change, Instant at) {
        int version = last(change.entry().id()) + 1;
        long sequence = records.size() + 1;
        Entry whole = change.entry().published(version, sequence, at);
        Entry shown = whole.publicForm();
        RestrictedEntry beside = shown == whole ? null : new RestrictedEntry(sequence, EntryJson.canonical(whole));
        String digest = beside == null ? null : beside.digest();
        String before = records.isEmpty()
                ? Chain.START
                : records.get(records.size() - 1).linkHash();
        Publication record = new Publication(sequence, at, version, change, EntryJson.canonical(shown), digest)
                .linkedTo(before)
                .with(beside);
        records.add(record);
        return record;
    }

    /** The records behind a number, in order. */
    public List<Publication> after(long sequence) {
        return List.copyOf(records.subList((int) sequence, records.size()));
    }

    private int last(String authority) {
        return records.stream()
                .filter(record -> record.authority().equals(authority))
                .map(Publication::version)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static ApprovedChange change(Publication.Type type, Entry entry, String reason, String successor) {
        return new ApprovedChange(type, entry, 0, reason, successor, null, OFFICE, OFFICE);
    }
}
