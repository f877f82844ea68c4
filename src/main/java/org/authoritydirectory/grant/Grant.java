package org.authoritydirectory.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.shared.RandomId;

/** The right of one login to edit the entry of an authority, or those of a State. */
@Entity
@Table(name = "access_grant")
public class Grant {

    @Id
    private String id;

    private String request;
    private String subject;
    private String kind;
    private String state;
    private String authority;
    private String mailbox;

    @Column(name = "valid_from")
    private Instant from;

    @Column(name = "valid_to")
    private Instant to;

    private String grantedBy;

    private String revokedBy;

    private String reason;

    protected Grant() {}

    Grant(AccessRequest request, Actor grantedBy, Instant from, Instant to) {
        this.id = RandomId.next();
        this.request = request.id();
        this.subject = request.subject();
        this.kind = request.kind();
        this.state = request.state();
        this.authority = request.authority();
        this.mailbox = request.mailbox();
        this.grantedBy = grantedBy.subject();
        this.from = from;
        this.to = to == null ? null : to.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Ends it at once. */
    void revoke(Actor actor, String reason, Instant now) {
        this.to = now;
        this.revokedBy = actor.subject();
        this.reason = reason;
    }

    boolean isActiveAt(Instant now) {
        return !now.isBefore(from) && (to == null || now.isBefore(to));
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }

    /** What it is for. */
    public GrantKind kind() {
        return GrantKind.of(kind);
    }

    /** Code of the State. */
    public String state() {
        return state;
    }

    /** Id of the one authority it is for; null for all of the State. */
    public String authority() {
        return authority;
    }

    /** Mailbox of the office, for reminders and notices; may be null. */
    public String mailbox() {
        return mailbox;
    }

    /** The office it speaks for: the id of the authority, or the code of the State. Never a person. */
    public String office() {
        return authority == null ? state : authority;
    }

    boolean covers(String authority, String state) {
        return this.state.equals(state) && (this.authority == null || this.authority.equals(authority));
    }

    GrantView view() {
        return new GrantView(id, subject, kind(), authority, state, from, to, reason);
    }
}
