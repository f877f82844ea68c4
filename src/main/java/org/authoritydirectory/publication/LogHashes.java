package org.authoritydirectory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads of the log no more than its hashes, for those who vouch for it. */
@ApplicationScoped
public class LogHashes {

    private final PublicationRepository publications;

    LogHashes(PublicationRepository publications) {
        this.publications = publications;
    }

    /** The leaf hashes of the records behind a number, as hexadecimal, in order, at most so many. */
    @Transactional
    public List<String> after(long sequence, int limit) {
        return publications.leafHashesAfter(sequence, limit);
    }

    /** Where the log ends. */
    @Transactional
    public LogEnd end() {
        return publications.end();
    }
}
