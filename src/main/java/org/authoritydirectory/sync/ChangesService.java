package org.authoritydirectory.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;

/**
 * Reads the log on from where a copy is. Numbers have no gaps and records are committed in their order, so whoever
 * follows the tokens misses nothing and sees nothing twice, whatever is committed meanwhile; and the cost of a page is
 * that of its records, not of the directory.
 */
@ApplicationScoped
class ChangesService {

    /** So few at a time that even the largest entries fit in memory. */
    private static final int CHUNK = 50;

    /** Characters of entries after which a page ends, whatever its limit. */
    private static final int PAGE = 4_000_000;

    private final PublicationService publications;
    private volatile String log;

    ChangesService(PublicationService publications) {
        this.publications = publications;
    }

    /** A page with the number of the last publication there was. */
    record Page(ChangesView view, long sequence) {}

    /** The number behind which a copy goes on: that of its token, or the beginning where it is null. */
    @Transactional
    long start(String since, Visibility audience) {
        long from = since == null ? 0 : ChangeToken.open(since, log(), audience).sequence();
        if (from > publications.sequence()) {
            // The log was set back to an older backup: what the copy has on top was never published here.
            throw ChangeToken.startAgain("is of a publication that this log does not have");
        }
        return from;
    }

    /** At most so many publications behind a token, or from the beginning where it is null. */
    @Transactional
    Page after(String since, int limit, Visibility audience) {
        long from = start(since, audience);
        List<ChangeView> changes = read(from, limit, CHUNK, PAGE, audience);
        long last = changes.isEmpty() ? from : changes.get(changes.size() - 1).sequence();
        // Asked last: what was committed while this was read may be in this page already.
        long known = publications.sequence();
        return new Page(new ChangesView(changes, new ChangeToken(last, audience).sealed(log()), last < known), known);
    }

    /**
     * At most so many publications behind a number.
     *
     * @param chunk how many to read at a time
     * @param size characters of entries with which it is enough
     */
    @Transactional
    List<ChangeView> read(long from, int limit, int chunk, int size, Visibility audience) {
        List<ChangeView> changes = new ArrayList<>();
        long last = from;
        int read = 0;
        List<Publication> records;
        do {
            records = publications.after(last, Math.min(chunk, limit - changes.size()));
            for (Publication record : records) {
                if (read >= size) {
                    return changes;
                }
                ChangeView change = ChangeView.of(record, audience);
                changes.add(change);
                read += change.entry() == null ? 0 : change.entry().length();
                last = record.sequence();
            }
        } while (!records.isEmpty() && changes.size() < limit && read < size);
        return changes;
    }

    /** The number of the last publication; 0 for an empty log. */
    long end() {
        return publications.sequence();
    }

    /** The identity of the log, which never changes and so is read once. */
    String log() {
        if (log == null) {
            log = publications.log();
        }
        return log;
    }
}
