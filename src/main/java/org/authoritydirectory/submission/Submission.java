package org.authoritydirectory.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.shared.RandomId;

/** A proposed new state of an entry. Its trail is beside it, see {@link SubmissionEvent}. */
@Entity
@Table(name = "submission")
public class Submission {

    @Id
    private String id;

    private String authority;
    private String state;
    private String type;

    private int baseVersion;

    private String entry;
    private String reason;
    private String successor;
    private Instant deadline;

    private Instant effectiveFrom;

    private String status;
    private short priority;

    private String submittedBy;

    private String office;

    private Instant submittedAt;

    private String clearedBy;

    private String decidedBy;

    private Instant decidedAt;

    private Long sequence;

    protected Submission() {}

    Submission(Actor actor, String office, Proposal proposal, SubmissionStatus status, Instant now) {
        this.id = RandomId.next();
        this.authority = proposal.entry().id();
        this.state = proposal.entry().state();
        this.type = proposal.type().code();
        this.baseVersion = proposal.baseVersion();
        this.entry = EntryJson.canonical(proposal.entry());
        this.reason = proposal.terms().reason();
        this.successor = proposal.terms().successor();
        this.deadline = proposal.terms().deadline();
        this.priority = (short) (deadline == null ? 1 : 0);
        this.effectiveFrom = proposal.terms().effectiveFrom();
        this.status = status.code();
        this.submittedBy = actor.subject();
        this.office = office;
        this.submittedAt = now;
    }

    /** Moves it on. */
    void become(SubmissionStatus next) {
        if (!status().canBecome(next)) {
            throw Problem.of(
                    ProblemType.CONFLICT, "This submission is " + status + "; it cannot become " + next.code() + ".");
        }
        this.status = next.code();
    }

    /** Proposes something else from now on, made from another version perhaps. */
    void propose(Entry entry, int baseVersion) {
        this.entry = EntryJson.canonical(entry);
        this.baseVersion = baseVersion;
        this.clearedBy = null;
    }

    void clear(Actor actor) {
        become(SubmissionStatus.PENDING);
        this.clearedBy = actor.subject();
    }

    void decide(SubmissionStatus decision, Actor actor, Instant now) {
        become(decision);
        this.decidedBy = actor.subject();
        this.decidedAt = now;
    }

    /** It has become this publication. */
    void published(long sequence) {
        this.sequence = sequence;
    }

    /** Takes a decision back that has not come true: somebody has to decide again. */
    void reopen() {
        become(SubmissionStatus.PENDING);
        this.decidedBy = null;
        this.decidedAt = null;
    }

    boolean isSubmittedBy(Actor actor) {
        return submittedBy.equals(actor.subject());
    }

    boolean isClearedBy(Actor actor) {
        return actor.subject().equals(clearedBy);
    }

    /** Opaque; nobody can guess it. */
    public String id() {
        return id;
    }

    /** Id of the authority; of a new one too, which has it from its submission on. */
    public String authority() {
        return authority;
    }

    /** Code of the State. */
    public String state() {
        return state;
    }

    /** What it would do. */
    public SubmissionType type() {
        return SubmissionType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** The version it was made from; 0 for a new entry. */
    public int baseVersion() {
        return baseVersion;
    }

    /** The whole proposed entry; of a withdrawal, the entry as it was. */
    public Entry entry() {
        return EntryJson.read(entry);
    }

    /** Why, or the notification it cites; may be null. */
    public String reason() {
        return reason;
    }

    /** Who takes over from an authority that is withdrawn; may be null. */
    public String successor() {
        return successor;
    }

    /** By when it should be decided, where it is urgent; null otherwise. */
    public Instant deadline() {
        return deadline;
    }

    /** From when it shall be true; null for at once. */
    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** How far its review has come. */
    public SubmissionStatus status() {
        return SubmissionStatus.of(status).orElseThrow();
    }

    /** The office that submitted it, never a person. */
    public String office() {
        return office;
    }

    /** When it was submitted first. */
    public Instant submittedAt() {
        return submittedAt;
    }

    short priority() {
        return priority;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Long sequence() {
        return sequence;
    }
}
