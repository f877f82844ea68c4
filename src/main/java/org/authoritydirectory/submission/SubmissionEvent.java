package org.authoritydirectory.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** One step of a submission. Never changed; every state that was ever proposed is kept with the step that proposed it. */
@Entity
@Immutable
@IdClass(SubmissionEvent.Key.class)
@Table(name = "submission_event")
public class SubmissionEvent {

    /** What happened. */
    public enum Type {
        SUBMITTED,
        CORRECTED,
        REBASED,
        COMMENTED,
        CLEARED,
        RETURNED,
        SCHEDULED,
        /** Was to be published, but the entry had been changed before: to be decided again. */
        REOPENED,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A submission and the number of the step, from 1. */
    record Key(String submission, int number) implements Serializable {}

    @Id
    private String submission;

    @Id
    private int number;

    private Instant at;
    private String actor;
    private String office;
    private String type;
    private String comment;
    private String entry;

    protected SubmissionEvent() {}

    SubmissionEvent(
            Submission submission,
            int number,
            Instant at,
            Actor actor,
            String office,
            Type type,
            String comment,
            Entry entry) {
        this.submission = submission.id();
        this.number = number;
        this.at = at;
        this.actor = actor.subject();
        this.office = office;
        this.type = type.code();
        this.comment = comment;
        this.entry = entry == null ? null : EntryJson.canonical(entry);
    }

    /** What happened. */
    public Type type() {
        return Type.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** What was said with it; may be null. */
    public String comment() {
        return comment;
    }

    EventView view() {
        return new EventView(number, at, office, type, comment);
    }

    /**
     * A step as it is answered.
     *
     * @param office that took it: {@code secretariat}, an authority's id or a State's code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubmissionEvent", description = "One step of a submission, by which office")
    public record EventView(int number, Instant at, String office, String type, String comment) {}
}
