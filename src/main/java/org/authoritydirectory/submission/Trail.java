package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.authority.Entry;

/** Notes each step of a submission: in its own trail, in the audit, and to whoever listens. */
@ApplicationScoped
class Trail {

    /** Who acts when an instant has come. */
    static final Actor DIRECTORY = new Actor("directory", Set.of(), null);

    private final SubmissionEventRepository events;
    private final AuditService audit;
    private final Event<SubmissionStep> steps;
    private final Clock clock;

    Trail(SubmissionEventRepository events, AuditService audit, Event<SubmissionStep> steps, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Notes a step, in the caller's transaction, which holds the lock of the submission: so numbers have no gaps.
     *
     * @param proposed what is proposed from now on; null where the step does not change it
     */
    void note(
            Submission submission,
            Actor actor,
            String office,
            SubmissionEvent.Type type,
            String comment,
            Entry proposed) {
        SubmissionEvent event = new SubmissionEvent(
                submission, events.next(submission.id()), clock.instant(), actor, office, type, comment, proposed);
        events.persist(event);
        audit.done(actor, office, "submission-" + type.code(), submission.id(), comment);
        steps.fire(new SubmissionStep(submission, event));
    }

    List<SubmissionEvent> of(Submission submission) {
        return events.of(submission.id());
    }
}
