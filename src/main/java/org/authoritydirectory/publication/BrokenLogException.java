package org.authoritydirectory.publication;

/** The stored log is not what was published, and from which record on. */
public class BrokenLogException extends RuntimeException {

    private final long sequence;

    /** The first record that is wrong, and in which way: "is missing". */
    public BrokenLogException(long sequence, String how) {
        super("Record " + sequence + " of the publication log " + how);
        this.sequence = sequence;
    }

    /** No record can be named: whoever vouches for the log does not, and in which way. */
    public BrokenLogException(String how) {
        super("The publication log cannot be relied on: " + how);
        this.sequence = 0;
    }

    /** The number of the first record that is wrong; 0 where none can be named. */
    public long sequence() {
        return sequence;
    }
}
