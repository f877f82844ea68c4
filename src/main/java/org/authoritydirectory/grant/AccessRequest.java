package org.authoritydirectory.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.shared.RandomId;

/** Somebody asks for the right to edit; the secretariat decides once. */
@Entity
@Table(name = "access_request")
class AccessRequest {

    static final String PENDING = "pending";
    static final String APPROVED = "approved";
    static final String REJECTED = "rejected";

    @Id
    private String id;

    private String subject;
    private String kind;
    private String state;
    private String authority;
    private String letter;
    private String mailbox;
    private String status;

    private Instant requestedAt;

    private Instant decidedAt;

    private String decidedBy;

    private String comment;

    protected AccessRequest() {}

    AccessRequest(Actor actor, AccessRequestInput input, String state, Instant now) {
        this.id = RandomId.next();
        this.subject = actor.subject();
        this.kind = input.kind().code();
        this.state = state;
        this.authority = input.authority();
        this.letter = input.letter();
        this.mailbox = input.mailbox();
        this.status = PENDING;
        this.requestedAt = now;
    }

    void decide(String status, Actor actor, String comment, Instant now) {
        this.status = status;
        this.decidedBy = actor.subject();
        this.decidedAt = now;
        this.comment = comment;
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String kind() {
        return kind;
    }

    String state() {
        return state;
    }

    String authority() {
        return authority;
    }

    String mailbox() {
        return mailbox;
    }

    boolean isPending() {
        return status.equals(PENDING);
    }

    AccessRequestView view() {
        return new AccessRequestView(
                id, status, GrantKind.of(kind), authority, state, letter, mailbox, requestedAt, decidedAt, comment);
    }
}
