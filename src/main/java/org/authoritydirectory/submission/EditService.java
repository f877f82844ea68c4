package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryId;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.comparison.Difference;
import org.authoritydirectory.comparison.EditedEntry;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.IfMatch;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.submission.CurrentEntries.Current;

/**
 * Takes what an editor sends for an entry and makes a submission of it. Nothing is published here. Each method runs in
 * its caller's transaction and gives the id of the submission.
 */
@ApplicationScoped
class EditService {

    private final CurrentEntries entries;
    private final ProposedEntries proposed;
    private final PublicationService publications;
    private final SubmissionRepository submissions;
    private final GrantService grants;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EditService(
            CurrentEntries entries,
            ProposedEntries proposed,
            PublicationService publications,
            SubmissionRepository submissions,
            GrantService grants,
            Trail trail,
            Clock clock) {
        this.entries = entries;
        this.proposed = proposed;
        this.publications = publications;
        this.submissions = submissions;
        this.grants = grants;
        this.trail = trail;
        this.clock = clock;
    }

    /** Proposes a new entry. */
    String create(Actor actor, String body, Terms terms) {
        Entry sent = proposed.checked(EditedEntry.fresh(body), null);
        String office = grants.requireOffice(actor, null, sent.state());
        return submit(actor, office, new Proposal(SubmissionType.CREATE, sent.withId(unused(sent.state())), 0, terms));
    }

    /** Proposes the whole entry anew. */
    String replace(Actor actor, String id, String ifMatch, String body, Terms terms) {
        return amend(actor, id, ifMatch, body, terms, EditedEntry::replacement);
    }

    /** Proposes changes of an entry, as a JSON Merge Patch (RFC 7396). */
    String patch(Actor actor, String id, String ifMatch, String body, Terms terms) {
        return amend(actor, id, ifMatch, body, terms, EditedEntry::patch);
    }

    private String amend(
            Actor actor,
            String id,
            String ifMatch,
            String body,
            Terms terms,
            BiFunction<String, EntryView, Entry> read) {
        Current current = entries.require(id);
        String office = grants.requireOffice(actor, id, current.entry().state());
        IfMatch.require(ifMatch, current.tag());
        Entry entry = proposed.checked(read.apply(body, current.view()), current.entry());
        var changes = Difference.of(current.entry(), entry);
        if (changes.isEmpty()) {
            throw invalid("", "is what is published already");
        }
        if (terms.deadline() != null) {
            List<Fault> others = changes.stream()
                    .filter(change -> !change.member().startsWith("/channels/"))
                    .map(change -> Fault.at(change.member(), "is no channel; only a change of channels can be urgent"))
                    .toList();
            if (!others.isEmpty()) {
                throw Problem.of(ProblemType.INVALID_ENTRY, "Nothing was stored; see errors.", others);
            }
        }
        return submit(actor, office, new Proposal(SubmissionType.AMEND, entry, current.version(), terms));
    }

    /** Proposes that an authority leaves the directory. */
    String withdraw(Actor actor, String id, String ifMatch, Terms terms) {
        Current current = entries.require(id);
        String office = grants.requireOffice(actor, id, current.entry().state());
        IfMatch.require(ifMatch, current.tag());
        if (terms.reason() == null) {
            throw Problem.parameter("reason", "has to say why the authority leaves the directory");
        }
        if (terms.successor() != null
                && (terms.successor().equals(id)
                        || entries.find(terms.successor()).isEmpty())) {
            throw Problem.parameter("successor", "is not another authority of the directory");
        }
        return submit(actor, office, new Proposal(SubmissionType.WITHDRAW, current.entry(), current.version(), terms));
    }

    /** Proposes to say of an entry that its authority could not be reached; the secretariat alone does. */
    String markUnreachable(Actor actor, String id, String how) {
        Current current = entries.require(id);
        Entry marked = current.entry().unreachable(clock.instant());
        return submit(
                actor,
                GrantService.SECRETARIAT,
                new Proposal(SubmissionType.AMEND, marked, current.version(), new Terms(how, null, null, null)));
    }

    private String submit(Actor actor, String office, Proposal proposal) {
        if (office.equals(GrantService.SECRETARIAT) && proposal.terms().reason() == null) {
            throw Problem.parameter("reason", "has to cite the notification for which the secretariat acts");
        }
        Submission submission = new Submission(
                actor,
                office,
                proposal,
                firstStatus(actor, office, proposal.entry().state()),
                clock.instant());
        submissions.persist(submission);
        submissions.flush();
        trail.note(
                submission,
                actor,
                office,
                SubmissionEvent.Type.SUBMITTED,
                proposal.terms().reason(),
                proposal.entry());
        return submission.id();
    }

    /** Where a State has a focal point, what others of the State propose waits for it first. */
    SubmissionStatus firstStatus(Actor actor, String office, String state) {
        boolean clearedAlready = office.equals(GrantService.SECRETARIAT) || grants.isFocalPoint(actor, state);
        return !clearedAlready && grants.hasFocalPoint(state) ? SubmissionStatus.CLEARING : SubmissionStatus.PENDING;
    }

    private String unused(String state) {
        String id;
        do {
            id = EntryId.next(state, random);
        } while (publications.current(id).isPresent() || submissions.isTaken(id));
        return id;
    }

    private static RuntimeException invalid(String pointer, String detail) {
        return Problem.of(
                ProblemType.INVALID_ENTRY, "Nothing was stored; see errors.", List.of(Fault.at(pointer, detail)));
    }
}
