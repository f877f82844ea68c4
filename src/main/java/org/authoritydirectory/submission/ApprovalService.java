package org.authoritydirectory.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.submission.SubmissionView.Meanwhile;
import org.jboss.logging.Logger;

/**
 * Turns an approval into a publication, now or when its instant has come. Every path here holds the end of the log first.
 *
 * <p>What waits for its instant was approved as a change of one version. When another change of the entry is published
 * before, the one that waits goes back to the queue: nothing comes true that nobody saw in the form it comes true in.
 */
@ApplicationScoped
class ApprovalService {

    private static final Logger LOG = Logger.getLogger(ApprovalService.class);

    private final SubmissionRepository submissions;
    private final SubmissionViews views;
    private final CurrentEntries entries;
    private final PublicationService publications;
    private final Trail trail;
    private final Clock clock;

    ApprovalService(
            SubmissionRepository submissions,
            SubmissionViews views,
            CurrentEntries entries,
            PublicationService publications,
            Trail trail,
            Clock clock) {
        this.submissions = submissions;
        this.views = views;
        this.entries = entries;
        this.publications = publications;
        this.trail = trail;
        this.clock = clock;
    }

    /** Approves a submission that is locked, in a transaction that holds the end of the log. */
    void approve(Submission submission, Actor actor, String comment) {
        Instant now = clock.instant();
        boolean later =
                submission.effectiveFrom() != null && submission.effectiveFrom().isAfter(now);
        SubmissionStatus decision = later ? SubmissionStatus.SCHEDULED : SubmissionStatus.APPROVED;
        if (submission.status() == SubmissionStatus.SCHEDULED
                || !submission.status().canBecome(decision)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "This submission is " + submission.status().code() + "; it waits for no approval.");
        }
        views.meanwhile(submission).ifPresent(meanwhile -> {
            throw stale(meanwhile);
        });
        submission.decide(decision, actor, now);
        if (later) {
            trail.note(submission, actor, GrantService.SECRETARIAT, SubmissionEvent.Type.SCHEDULED, comment, null);
        } else {
            publish(submission);
            trail.note(submission, actor, GrantService.SECRETARIAT, SubmissionEvent.Type.APPROVED, comment, null);
        }
    }

    private static RuntimeException stale(Meanwhile meanwhile) {
        return Problem.builder(
                        ProblemType.CONFLICT,
                        "Version " + meanwhile.version() + " was published since; the submitter has to rebase.")
                .with("meanwhile", meanwhile)
                .build();
    }

    private void publish(Submission submission) {
        var current = entries.find(submission.authority());
        Entry entry = submission.entry();
        Publication publication = publications.publish(new ApprovedChange(
                submission.type() == SubmissionType.WITHDRAW ? Publication.Type.WITHDRAWN : Publication.Type.PUBLISHED,
                // A confirmation that came in between stays; it is no change of what was approved.
                current.map(c -> entry.confirmed(c.entry().confirmedAt())).orElse(entry),
                current.map(CurrentEntries.Current::version).orElse(0),
                submission.reason(),
                submission.successor(),
                submission.id(),
                submission.office(),
                GrantService.SECRETARIAT));
        submission.published(publication.sequence());
        submissions.flush();
        for (Submission waiting : submissions.scheduledOf(submission.authority())) {
            if (!waiting.id().equals(submission.id())) {
                reopen(submissions.locked(waiting.id()).orElseThrow());
            }
        }
    }

    private void reopen(Submission waiting) {
        waiting.reopen();
        trail.note(
                waiting,
                Trail.DIRECTORY,
                Trail.DIRECTORY.subject(),
                SubmissionEvent.Type.REOPENED,
                "The entry was changed before this could come true.",
                null);
    }

    /** Publishes what was approved for an instant that has come; on every replica, and by one of them. */
    @Scheduled(
            every = "${directory.review.look-for-due}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void publishDue() {
        try {
            List<String> due = QuarkusTransaction.requiringNew().call(() -> submissions.due(clock.instant()));
            due.forEach(this::publishAlone);
        } catch (RuntimeException e) {
            LOG.warn("Approved changes whose instant has come could not be looked for; tried again soon", e);
        }
    }

    /** One that cannot be published holds up none of the others. */
    private void publishAlone(String id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> publishDue(id));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Submission %s, whose instant has come, could not be published; tried again soon", id);
        }
    }

    private void publishDue(String id) {
        publications.hold();
        Submission submission = submissions.locked(id).orElseThrow();
        if (submission.status() != SubmissionStatus.SCHEDULED) {
            return;
        }
        if (views.meanwhile(submission).isPresent()) {
            reopen(submission);
            return;
        }
        submission.become(SubmissionStatus.APPROVED);
        publish(submission);
        trail.note(
                submission,
                Trail.DIRECTORY,
                Trail.DIRECTORY.subject(),
                SubmissionEvent.Type.APPROVED,
                "Its instant has come.",
                null);
    }
}
