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

    ChangesService(PublicationService publications) {
        this.publications = publications;
    }

    /** A page with the number of the last publication there was. */
    record Page(ChangesView view, long sequence) {}

    /** At most so many publications behind a token, or from the beginning where it is null. */
    @Transactional
    Page after(String since, int limit, Visibility audience) {
        String log = publications.log();
        long from = since == null ? 0 : ChangeToken.open(since, log, audience).sequence();
        long end = publications.sequence();
        if (from > end) {
            // The log was set back to an older backup: what the copy has on top was never published here.
            throw ChangeToken.startAgain("is of a publication that this log does not have");
        }
        List<ChangeView> changes = new ArrayList<>();
        long last = from;
        int size = 0;
        while (last < end && changes.size() < limit && size < PAGE) {
            for (Publication record : publications.after(last, Math.min(CHUNK, limit - changes.size()))) {
                ChangeView change = ChangeView.of(record, audience);
                changes.add(change);
                size += change.entry() == null ? 0 : change.entry().length();
                last = record.sequence();
            }
        }
        // What was committed while this was read belongs to the next page, and may be in this one already.
        long known = Math.max(end, last);
        return new Page(new ChangesView(changes, new ChangeToken(last, audience).sealed(log), last < known), known);
    }
}
