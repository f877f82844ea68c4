package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.comparison.EditedEntry;
import org.authoritydirectory.comparison.Merge;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.HiddenProblem;
import org.authoritydirectory.shared.IfMatch;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.submission.CurrentEntries.Current;
import org.authoritydirectory.submission.SubmissionViews.Shown;

/** What submitters do with their submissions, and who may see them. Each change holds the lock of the submission's row. */
@ApplicationScoped
class SubmissionService {

    private static final String UNKNOWN = "There is no such submission.";

    private final SubmissionRepository submissions;
    private final SubmissionViews views;
    private final CurrentEntries entries;
    private final ProposedEntries proposed;
    private final EditService edits;
    private final GrantService grants;
    private final Trail trail;

    SubmissionService(
            SubmissionRepository submissions,
            SubmissionViews views,
            CurrentEntries entries,
            ProposedEntries proposed,
            EditService edits,
            GrantService grants,
            Trail trail) {
        this.submissions = submissions;
        this.views = views;
        this.entries = entries;
        this.proposed = proposed;
        this.edits = edits;
        this.grants = grants;
        this.trail = trail;
    }

    /** The queue, as far as the reader may see it. */
    @Transactional
    SubmissionView.Page list(Actor reader, SubmissionStatus status, String authority, String cursor, int limit) {
        SubmissionFilter filter = SubmissionFilter.of(reader, grants.of(reader), status, authority);
        SubmissionFilter.Place after = cursor == null ? null : SubmissionFilter.Place.open(cursor);
        List<Submission> found = submissions.queue(filter, after, limit + 1);
        List<Submission> page = found.subList(0, Math.min(limit, found.size()));
        return new SubmissionView.Page(
                page.stream().map(SubmissionView.Summary::of).toList(),
                found.size() > limit
                        ? SubmissionFilter.Place.of(page.get(limit - 1)).cursor()
                        : null);
    }

    @Transactional
    Shown find(Actor reader, String id) {
        return views.show(visible(reader, id));
    }

    /**
     * A submission, locked, if the reader may see it; what they may not see is as unknown as what never was.
     */
    Submission visible(Actor reader, String id) {
        Submission submission = submissions.locked(id).orElseThrow(SubmissionService::unknown);
        boolean seen = reader.is(Role.SECRETARIAT)
                || submission.isSubmittedBy(reader)
                || grants.office(reader, submission.authority(), submission.state())
                        .isPresent();
        if (!seen) {
            throw new HiddenProblem(UNKNOWN);
        }
        return submission;
    }

    /** The office for which somebody acts on a submission they may see. */
    String office(Actor actor, Submission submission) {
        return submission.isSubmittedBy(actor)
                ? submission.office()
                : grants.office(actor, submission.authority(), submission.state())
                        .orElseThrow(SubmissionService::unknown);
    }

    @Transactional
    Shown comment(Actor actor, String id, String text) {
        Submission submission = visible(actor, id);
        if (!submission.status().isOpen()) {
            throw Problem.of(ProblemType.CONFLICT, "This submission is closed.");
        }
        trail.note(submission, actor, office(actor, submission), SubmissionEvent.Type.COMMENTED, text, null);
        return views.show(submission);
    }

    /** Corrects what was returned, by a JSON Merge Patch of the proposed entry, and sends it on its way again. */
    @Transactional
    Shown correct(Actor actor, String id, String ifMatch, String patch) {
        Submission submission = own(actor, id);
        IfMatch.require(ifMatch, views.show(submission).tag());
        if (submission.status() != SubmissionStatus.RETURNED || submission.type() == SubmissionType.WITHDRAW) {
            throw Problem.of(ProblemType.CONFLICT, "Only a returned proposal can be corrected.");
        }
        requireStillEditor(actor, submission);
        Entry before = submission.entry();
        // Never published, so nobody has confirmed it: the view only guards what the service sets itself.
        Entry after = proposed.checked(EditedEntry.patch(patch, EntryView.wholeOf(before, Freshness.OVERDUE)), before);
        propose(actor, submission, after, submission.baseVersion(), SubmissionEvent.Type.CORRECTED);
        return views.show(submission);
    }

    /** Brings what was proposed together with what was published meanwhile, where the two do not touch. */
    @Transactional
    Shown rebase(Actor actor, String id, String ifMatch) {
        Submission submission = own(actor, id);
        IfMatch.require(ifMatch, views.show(submission).tag());
        requireStillEditor(actor, submission);
        if (views.meanwhile(submission).isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT, "Nothing was published since; there is nothing to bring together.");
        }
        Current current = entries.require(submission.authority());
        Entry together = current.entry();
        if (submission.type() != SubmissionType.WITHDRAW) {
            Entry base = entries.version(submission.authority(), submission.baseVersion())
                    .orElseThrow();
            Merge merge = Merge.of(base, submission.entry(), current.entry());
            if (!merge.conflicts().isEmpty()) {
                throw Problem.builder(ProblemType.CONFLICT, "Both sides changed the same members.")
                        .with("conflicts", merge.conflicts())
                        .build();
            }
            together = proposed.checked(merge.entry(), current.entry());
        }
        propose(actor, submission, together, current.version(), SubmissionEvent.Type.REBASED);
        return views.show(submission);
    }

    private void propose(Actor actor, Submission s, Entry entry, int baseVersion, SubmissionEvent.Type type) {
        s.become(edits.firstStatus(actor, s.office(), s.state()));
        s.propose(entry, baseVersion);
        trail.note(s, actor, s.office(), type, null, entry);
    }

    /** Takes one's submission back. */
    @Transactional
    void withdraw(Actor actor, String id) {
        Submission submission = own(actor, id);
        submission.become(SubmissionStatus.WITHDRAWN);
        trail.note(submission, actor, submission.office(), SubmissionEvent.Type.WITHDRAWN, null, null);
    }

    private Submission own(Actor actor, String id) {
        Submission submission = visible(actor, id);
        if (!submission.isSubmittedBy(actor)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only who submitted it may do this.");
        }
        return submission;
    }

    /** Whose right was taken away may still take back what they proposed, and nothing else. */
    private void requireStillEditor(Actor actor, Submission submission) {
        grants.requireOffice(
                actor, submission.type() == SubmissionType.CREATE ? null : submission.authority(), submission.state());
    }

    private static RuntimeException unknown() {
        return Problem.of(ProblemType.NOT_FOUND, UNKNOWN);
    }
}
