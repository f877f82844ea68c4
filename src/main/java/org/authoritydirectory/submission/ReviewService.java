package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.doubt.Doubt;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.IfMatch;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.submission.SubmissionViews.Shown;

/**
 * The decisions on submissions. Whoever decides names the exact bytes they have seen, and never decides on what they
 * submitted or cleared (which the database holds too).
 *
 * <p>An approval first holds the end of the log and only then the submission: all approvals queue up there, so what is
 * seen of the published entry stays true until the commit, two approvals never wait for each other crosswise, and the
 * decision, the publication and their trails are one transaction: after a crash all of it is there or nothing.
 */
@ApplicationScoped
class ReviewService {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SubmissionRepository submissions;
    private final SubmissionService seen;
    private final SubmissionViews views;
    private final ApprovalService approvals;
    private final PublicationService publications;
    private final GrantService grants;
    private final Trail trail;
    private final ReviewConfig config;
    private final Clock clock;

    ReviewService(
            SubmissionRepository submissions,
            SubmissionService seen,
            SubmissionViews views,
            ApprovalService approvals,
            PublicationService publications,
            GrantService grants,
            Trail trail,
            ReviewConfig config,
            Clock clock) {
        this.submissions = submissions;
        this.seen = seen;
        this.views = views;
        this.approvals = approvals;
        this.publications = publications;
        this.grants = grants;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    /** The national focal point lets a draft pass to the secretariat; the secretariat does where there is none any more. */
    @Transactional
    Shown clear(Actor actor, String id, String ifMatch, String comment) {
        Submission submission = seen.visible(actor, id);
        requireClearing(actor, submission);
        requireSeen(actor, submission, ifMatch);
        if (submission.status() != SubmissionStatus.CLEARING) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "This submission is " + submission.status().code() + "; it waits for no clearance.");
        }
        submission.clear(actor);
        trail.note(submission, actor, office(actor, submission), SubmissionEvent.Type.CLEARED, comment, null);
        return views.show(submission);
    }

    /** Approves: published at once, or at the instant from which it shall be true. */
    @Transactional
    Shown approve(Actor actor, String id, String ifMatch, Approval approval) {
        requireRecentSignIn(actor);
        publications.hold();
        Submission submission = seen.visible(actor, id);
        requireLookedInto(requireSeen(actor, submission, ifMatch), approval);
        requireAtEase(actor);
        approvals.approve(submission, actor, approval.comment());
        return views.show(submission);
    }

    /** Gives it back to the submitter, saying what to correct. */
    @Transactional
    Shown giveBack(Actor actor, String id, String ifMatch, String comment) {
        Submission submission = seen.visible(actor, id);
        if (submission.status() == SubmissionStatus.CLEARING) {
            requireClearing(actor, submission);
        } else {
            requireSecretariat(actor);
        }
        requireSeen(actor, submission, ifMatch);
        submission.become(SubmissionStatus.RETURNED);
        trail.note(submission, actor, office(actor, submission), SubmissionEvent.Type.RETURNED, comment, null);
        return views.show(submission);
    }

    /** Refuses it for good, saying why. */
    @Transactional
    Shown reject(Actor actor, String id, String ifMatch, String comment) {
        requireSecretariat(actor);
        Submission submission = seen.visible(actor, id);
        requireSeen(actor, submission, ifMatch);
        requireAtEase(actor);
        submission.decide(SubmissionStatus.REJECTED, actor, clock.instant());
        trail.note(submission, actor, GrantService.SECRETARIAT, SubmissionEvent.Type.REJECTED, comment, null);
        return views.show(submission);
    }

    private String office(Actor actor, Submission submission) {
        return actor.is(Role.SECRETARIAT) ? GrantService.SECRETARIAT : seen.office(actor, submission);
    }

    private Shown requireSeen(Actor actor, Submission submission, String ifMatch) {
        if (submission.isSubmittedBy(actor) || submission.isClearedBy(actor)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Nobody decides on what they submitted or cleared themselves.");
        }
        Shown shown = views.show(submission);
        IfMatch.require(ifMatch, shown.tag());
        return shown;
    }

    /** Nobody approves by one click what could lead a request astray. */
    private static void requireLookedInto(Shown shown, Approval approval) {
        List<Doubt> left = shown.view().doubts().stream()
                .filter(doubt -> doubt.acknowledge() && !approval.doubts().contains(doubt.code()))
                .toList();
        if (!left.isEmpty()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Nothing was approved: there are doubts to look into and to name; see errors.",
                    left.stream()
                            .map(doubt ->
                                    Fault.at("/doubts", "has to name " + doubt.code() + ", about " + doubt.pointer()))
                            .toList());
        }
    }

    private static void requireSecretariat(Actor actor) {
        if (!actor.is(Role.SECRETARIAT)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only the secretariat may do this.");
        }
    }

    private void requireClearing(Actor actor, Submission submission) {
        boolean may = grants.isFocalPoint(actor, submission.state())
                || actor.is(Role.SECRETARIAT) && !grants.hasFocalPoint(submission.state());
        if (!may) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only the national focal point may do this.");
        }
    }

    private void requireRecentSignIn(Actor actor) {
        requireSecretariat(actor);
        Instant since = clock.instant().minus(config.recentSignIn());
        if (actor.signedInAt() == null || actor.signedInAt().isBefore(since)) {
            throw Problem.signInAgain(config.recentSignIn());
        }
    }

    private void requireAtEase(Actor actor) {
        if (submissions.decidedBySince(actor.subject(), clock.instant().minus(HOUR)) >= config.decisionsPerHour()) {
            throw Problem.builder(
                            ProblemType.TOO_MANY_REQUESTS,
                            "At most " + config.decisionsPerHour() + " decisions an hour: each wants to be read.")
                    .withHeader("Retry-After", HOUR.toSeconds() / config.decisionsPerHour())
                    .build();
        }
    }
}
