package org.authoritydirectory.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The end of the log: the single row that a writer holds from before it reads a version until its commit. */
@Entity
@Table(name = "publication_head")
class Head {

    static final short ID = 1;

    @Id
    private short id;

    private String log;
    private long sequence;
    private Instant at;

    private String linkHash;

    protected Head() {}

    /** The identity of this log: random, made with the database, the same on every replica. */
    String log() {
        return log;
    }

    long sequence() {
        return sequence;
    }

    String linkHash() {
        return linkHash;
    }

    /** The time of the next record: the clock's, but never before the record in front, wherever the clock was set. */
    Instant notBefore(Instant now) {
        return now.isBefore(at) ? at : now;
    }

    void advanceTo(Publication last) {
        this.sequence = last.sequence();
        this.at = last.at();
        this.linkHash = last.linkHash();
    }
}
