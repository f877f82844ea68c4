package org.authoritydirectory.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.TreatyService;

/** Asking for access, and deciding on it: once, and never on one's own (also a constraint of the database). */
@ApplicationScoped
public class AccessRequestService {

    /** A login asks for a few offices at most; more at a time is a mistake or a flood. */
    private static final int MOST_PENDING = 10;

    private final AccessRequestRepository requests;
    private final GrantRepository grants;
    private final PublicationService publications;
    private final TreatyService treaties;
    private final AuditService audit;
    private final Clock clock;

    AccessRequestService(
            AccessRequestRepository requests,
            GrantRepository grants,
            PublicationService publications,
            TreatyService treaties,
            AuditService audit,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.publications = publications;
        this.treaties = treaties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for access. */
    @Transactional
    public AccessRequestView ask(Actor actor, AccessRequestInput input) {
        if (requests.pending(actor.subject()) >= MOST_PENDING) {
            throw Problem.of(ProblemType.CONFLICT, "Ten of your requests wait for a decision already.");
        }
        AccessRequest request = new AccessRequest(actor, input, state(input), clock.instant());
        requests.persist(request);
        audit.done(actor, input.kind().code(), "access-requested", request.id(), input.letter());
        return request.view();
    }

    private String state(AccessRequestInput input) {
        if ((input.authority() == null) == (input.state() == null)) {
            throw refused("/authority", "names one authority, or /state one State: exactly one of them");
        }
        if (input.authority() == null) {
            return treaties.state(input.state())
                    .orElseThrow(() -> refused("/state", "is not a State"))
                    .code();
        }
        if (input.kind() == GrantKind.FOCAL_POINT) {
            throw refused("/authority", "a focal point is one for a State");
        }
        return publications
                .current(input.authority())
                .filter(current -> current.type() != Publication.Type.WITHDRAWN)
                .orElseThrow(() -> refused("/authority", "is not an authority of the directory"))
                .entry()
                .state();
    }

    private static RuntimeException refused(String pointer, String detail) {
        return Problem.of(
                ProblemType.INVALID_BODY, "Nothing was done; see errors.", List.of(Fault.at(pointer, detail)));
    }

    /** All requests for the secretariat, one's own for anybody else. */
    @Transactional
    List<AccessRequestView> list(Actor actor, String status) {
        return requests.list(actor.is(Role.SECRETARIAT) ? null : actor.subject(), status).stream()
                .map(AccessRequest::view)
                .toList();
    }

    /** One request; somebody else's is as unknown as one that never was. */
    @Transactional
    AccessRequestView find(Actor actor, String id) {
        return requests.findByIdOptional(id)
                .filter(request ->
                        actor.is(Role.SECRETARIAT) || request.subject().equals(actor.subject()))
                .orElseThrow(AccessRequestService::unknown)
                .view();
    }

    /** Gives the right that was asked for, from now on. */
    @Transactional
    public GrantView approve(Actor actor, String id, Decision decision) {
        AccessRequest request = undecided(actor, id);
        if (decision.until() != null && !decision.until().isAfter(clock.instant())) {
            throw refused("/until", "has passed already");
        }
        request.decide(AccessRequest.APPROVED, actor, decision.comment(), clock.instant());
        Grant grant = new Grant(request, actor, clock.instant(), decision.until());
        grants.persist(grant);
        audit.done(actor, GrantService.SECRETARIAT, "access-approved", id, decision.comment());
        return grant.view();
    }

    /** Refuses what was asked for, saying why. */
    @Transactional
    AccessRequestView reject(Actor actor, String id, Decision decision) {
        if (decision.comment() == null) {
            throw refused("/comment", "has to say why");
        }
        AccessRequest request = undecided(actor, id);
        request.decide(AccessRequest.REJECTED, actor, decision.comment(), clock.instant());
        audit.done(actor, GrantService.SECRETARIAT, "access-rejected", id, decision.comment());
        return request.view();
    }

    /** The row is locked until the decision is committed, so of two decisions at once one comes too late. */
    private AccessRequest undecided(Actor actor, String id) {
        AccessRequest request = requests.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AccessRequestService::unknown);
        if (request.subject().equals(actor.subject())) {
            throw Problem.of(ProblemType.FORBIDDEN, "Nobody decides on their own request.");
        }
        if (!request.isPending()) {
            throw Problem.of(ProblemType.CONFLICT, "This request has been decided on already.");
        }
        return request;
    }

    private static RuntimeException unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such access request.");
    }
}
