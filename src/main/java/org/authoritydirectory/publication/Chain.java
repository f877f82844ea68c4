package org.authoritydirectory.publication;

/** Follows the log link by link and vouches for each record: it is the next one, and what was sealed. For one thread. */
public final class Chain {

    /** The link hash that the first record follows. */
    static final String START = "0".repeat(64);

    private long sequence;
    private String link = START;

    /**
     * Takes the next record.
     *
     * @throws BrokenLogException naming the first record that is missing or not what was published
     */
    public void follow(Publication record) {
        if (record.sequence() != sequence + 1) {
            throw new BrokenLogException(sequence + 1, "is missing");
        }
        if (!record.isIntactBehind(link)) {
            throw new BrokenLogException(record.sequence(), "is not what was published");
        }
        sequence = record.sequence();
        link = record.linkHash();
    }

    /**
     * Whether this is the end of the log: what its writer goes on from.
     *
     * @throws BrokenLogException naming the first record that is missing or that nobody published
     */
    public void endsAt(LogEnd end) {
        if (sequence < end.sequence()) {
            throw new BrokenLogException(sequence + 1, "is missing");
        }
        if (!link.equals(end.linkHash())) {
            throw new BrokenLogException(end.sequence(), "is not the one that was published last");
        }
        if (end.lastRecord() > end.sequence()) {
            throw new BrokenLogException(end.sequence() + 1, "was not published here");
        }
    }

    /** The number of the last record taken. */
    public long sequence() {
        return sequence;
    }
}
