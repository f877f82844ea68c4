package org.authoritydirectory.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.publication.Publication;

/** That a reminder of a version was written. */
@Entity
@IdClass(Reminder.Key.class)
@Table(name = "reminder")
class Reminder {

    /** A version of an entry and the freshness it has come to. */
    record Key(String authority, int version, String step) implements Serializable {

        static Key of(Publication publication, Freshness step) {
            return new Key(publication.authority(), publication.version(), step.code());
        }
    }

    @Id
    private String authority;

    @Id
    private int version;

    @Id
    private String step;

    private Instant at;

    protected Reminder() {}

    Reminder(Key key, Instant at) {
        this.authority = key.authority();
        this.version = key.version();
        this.step = key.step();
        this.at = at;
    }

    Key key() {
        return new Key(authority, version, step);
    }
}
