package org.authoritydirectory.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.shared.RandomId;

/** Somebody says that an entry is wrong; the secretariat answers once. */
@Entity
@Table(name = "report")
class Report {

    static final String OPEN = "open";
    static final String ANSWERED = "answered";

    @Id
    private String id;

    private String authority;
    private String state;
    private int version;
    private String form;
    private String member;
    private String text;
    private String status;
    private String reportedBy;
    private Instant reportedAt;
    private String answeredBy;
    private Instant answeredAt;
    private String outcome;
    private String comment;

    protected Report() {}

    Report(Actor actor, ReportInput input, Publication current, Visibility form, Instant now) {
        this.id = RandomId.next();
        this.authority = current.authority();
        this.state = current.entry().state();
        this.version = current.version();
        this.form = form.name().toLowerCase(Locale.ROOT);
        this.member = input.member();
        this.text = input.text();
        this.status = OPEN;
        this.reportedBy = actor.subject();
        this.reportedAt = now;
    }

    void answer(Actor actor, ReportAnswer answer, Instant now) {
        this.status = ANSWERED;
        this.answeredBy = actor.subject();
        this.answeredAt = now;
        this.outcome = answer.outcome().code();
        this.comment = answer.comment();
    }

    boolean isReportedBy(Actor actor) {
        return reportedBy.equals(actor.subject());
    }

    boolean isOpen() {
        return status.equals(OPEN);
    }

    String id() {
        return id;
    }

    String authority() {
        return authority;
    }

    String state() {
        return state;
    }

    int version() {
        return version;
    }

    /** The form of the entry that the reporter saw, into which the member points. */
    Visibility form() {
        return Visibility.valueOf(form.toUpperCase(Locale.ROOT));
    }

    String member() {
        return member;
    }

    /** As it is answered in a list. */
    ReportView view() {
        return new ReportView(
                id,
                status,
                authority,
                state,
                version,
                member,
                null,
                text,
                reportedAt,
                answeredAt,
                outcome == null ? null : ReportOutcome.of(outcome),
                comment);
    }
}
