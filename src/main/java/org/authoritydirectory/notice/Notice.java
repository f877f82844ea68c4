package org.authoritydirectory.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.authoritydirectory.notice.Messages.Message;
import org.authoritydirectory.shared.RandomId;

/** An e-mail still to be sent. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private String id;

    private String kind;
    private String recipient;
    private String subject;
    private String body;
    private Instant at;
    private Instant dueAt;
    private int attempts;

    protected Notice() {}

    Notice(String recipient, Message message, Instant now) {
        this.id = RandomId.next();
        this.kind = message.kind().code();
        this.recipient = recipient;
        this.subject = message.subject();
        this.body = message.body();
        this.at = now;
        this.dueAt = now;
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    /** How often somebody has begun to send it. */
    int attempts() {
        return attempts;
    }
}
