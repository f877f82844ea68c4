package org.authoritydirectory.publication;

/** The stored log is not what was published, and from which record on. */
public class BrokenLogException extends RuntimeException {

    private final long sequence;

    /** The first record that is wrong, and in which way: "is missing". */
    public BrokenLogException(long sequence, String how) {
        super("Record " + sequence + " of the publication log " + how);
        this.sequence = sequence;
    }

    /** The number of the first record that is wrong. */
    public long sequence() {
        return sequence;
    }
}
