package org.authoritydirectory.transparency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last checkpoint of the log that this one is a copy of; there is one at most. */
@Entity
@Table(name = "kept_checkpoint")
class KeptCheckpoint {

    static final short ID = 1;

    @Id
    private short id = ID;

    private long size;
    private String note;

    protected KeptCheckpoint() {}

    KeptCheckpoint(Announced announced) {
        this.size = announced.size();
        this.note = announced.note();
    }

    /** Takes the place of the last one, unless it is older. */
    void renew(Announced announced) {
        if (announced.size() >= size) {
            this.size = announced.size();
            this.note = announced.note();
        }
    }

    long size() {
        return size;
    }

    String note() {
        return note;
    }
}
