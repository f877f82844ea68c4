package org.authoritydirectory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * The only writer of the log, and the way to read it.
 *
 * <p>Every publication first locks the single head row and keeps it until its commit. So at any time one transaction
 * holds the next number: numbers have no gaps (a roll-back gives its number back), and a record is committed before
 * the next number is given out, so a reader that has seen record N will never be surprised by one below N. A database
 * sequence would give both away. The base version is read under the same lock, so two changes made from one version
 * cannot both be published. A crash leaves either the whole record with the advanced head or nothing.
 */
@ApplicationScoped
public class PublicationService {

    private static final int CHUNK = 500;

    private final PublicationRepository publications;
    private final RestrictedEntryRepository restrictedEntries;
    private final StatelessSession session;
    private final Clock clock;
    private final Event<LogAppended> appended;

    PublicationService(
            PublicationRepository publications,
            RestrictedEntryRepository restrictedEntries,
            StatelessSession session,
            Clock clock,
            Event<LogAppended> appended) {
        this.publications = publications;
        this.restrictedEntries = restrictedEntries;
        this.session = session;
        this.clock = clock;
        this.appended = appended;
    }

    /**
     * Publishes one change.
     *
     * @return the new record
     * @throws StaleBaseException if the entry's current version is not the one the change was made from
     */
    @Transactional
    public Publication publish(ApprovedChange change) {
        return publishAll(List.of(change).iterator(), count -> {}).get(0);
    }

    /**
     * Publishes changes of different entries, all of them or, when one fails, none.
     *
     * @param changes read one by one; what their iterator throws undoes the whole
     * @param progress told the number published so far, now and then
     * @return the records of the last chunk
     */
    @Transactional
    public List<Publication> publishAll(Iterator<ApprovedChange> changes, LongConsumer progress) {
        Head head = held();
        List<Publication> chunk = List.of();
        long count = 0;
        while (changes.hasNext()) {
            chunk = new ArrayList<>();
            List<RestrictedEntry> restricted = new ArrayList<>();
            while (changes.hasNext() && chunk.size() < CHUNK) {
                chunk.add(next(head, changes.next(), restricted));
            }
            session.insertMultiple(chunk);
            session.insertMultiple(restricted);
            count += chunk.size();
            progress.accept(count);
        }
        session.update(head);
        appended.fire(new LogAppended(head.sequence()));
        return chunk;
    }

    /**
     * The number of the last record, and the right to the next one until the caller's transaction ends: whoever else
     * publishes waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long hold() {
        return held().sequence();
    }

    private Head held() {
        return session.get(Head.class, Head.ID, LockMode.PESSIMISTIC_WRITE);
    }

    private Publication next(Head head, ApprovedChange change, List<RestrictedEntry> restricted) {
        Entry entry = change.entry();
        int current = publications.currentVersion(entry.id());
        if (current != change.baseVersion()) {
            throw new StaleBaseException(entry.id(), change.baseVersion(), current);
        }
        long sequence = head.sequence() + 1;
        Instant at = head.notBefore(clock.instant());
        Entry whole = entry.published(current + 1, sequence, at);
        Entry shown = whole.publicForm();
        String digest = null;
        if (shown != whole) {
            RestrictedEntry beside = new RestrictedEntry(sequence, EntryJson.canonical(whole));
            restricted.add(beside);
            digest = beside.digest();
        }
        Publication publication = new Publication(sequence, at, current + 1, change, EntryJson.canonical(shown), digest)
                .linkedTo(head.linkHash());
        head.advanceTo(publication);
        return publication;
    }

    /** The records behind a number, in order, at most so many. */
    @Transactional
    public List<Publication> after(long sequence, int limit) {
        return restrictedEntries.complete(publications.after(sequence, limit));
    }

    /** The record of a number. */
    @Transactional
    public Optional<Publication> record(long sequence) {
        return publications.findByIdOptional(sequence).map(this::complete);
    }

    private Publication complete(Publication publication) {
        return restrictedEntries.complete(List.of(publication)).get(0);
    }

    /** All records of an authority, oldest first; empty for an unknown one. */
    @Transactional
    public List<Publication> versions(String authority) {
        return restrictedEntries.complete(publications.versions(authority));
    }

    /** One version of an authority. */
    @Transactional
    public Optional<Publication> version(String authority, int version) {
        return publications.version(authority, version).map(this::complete);
    }

    /** The last record of an authority, also where it left the directory; empty for an unknown one. */
    @Transactional
    public Optional<Publication> current(String authority) {
        return publications.current(authority).map(this::complete);
    }

    /** The published entries of a State, whole. */
    @Transactional
    public List<Entry> currentOf(String state) {
        return restrictedEntries.complete(publications.currentOf(state)).stream()
                .filter(record -> record.type() != Publication.Type.WITHDRAWN)
                .map(Publication::wholeEntry)
                .filter(entry -> entry.state().equals(state))
                .toList();
    }

    /** The last records of the authorities behind an id, in the order of the ids, also of those that left; at most so many. */
    @Transactional
    public List<Publication> currentAfter(String authority, int limit) {
        return restrictedEntries.complete(publications.currentAfter(authority, limit));
    }

    /** What was published about an authority at an instant. */
    @Transactional
    public Optional<Publication> asOf(String authority, Instant instant) {
        return publications.asOf(authority, instant).map(this::complete);
    }

    /** The number of the last record up to an instant; 0 before the first. */
    @Transactional
    public long sequenceAt(Instant instant) {
        return publications.sequenceAt(instant);
    }

    /** The number of the last record; 0 for an empty log. */
    @Transactional
    public long sequence() {
        return session.get(Head.class, Head.ID).sequence();
    }

    /** The identity of this log: random, the same on every replica and after every restart. */
    @Transactional
    public String log() {
        return session.get(Head.class, Head.ID).log();
    }
}
