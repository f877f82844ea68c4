package org.authoritydirectory.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.jboss.logging.Logger;

/** Who may edit what: the one place that decides it. Asked of the database each time, so a revocation is effective at once. */
@ApplicationScoped
public class GrantService {

    /** The office of a member of the secretariat. */
    public static final String SECRETARIAT = Role.SECRETARIAT.code();

    private static final Logger LOG = Logger.getLogger(GrantService.class);

    private final GrantRepository grants;
    private final ActorService actors;
    private final AuditService audit;
    private final Clock clock;

    GrantService(GrantRepository grants, ActorService actors, AuditService audit, Clock clock) {
        this.grants = grants;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The grants a login holds now. */
    @Transactional
    public List<Grant> of(Actor actor) {
        return grants.active(actor.subject(), clock.instant());
    }

    /**
     * The office for which a login may edit an entry: the grant that names the authority before one for its State, and
     * before the role in the secretariat. Empty where it may not.
     *
     * @param authority id of the authority; null for one that is new
     */
    @Transactional
    public Optional<String> office(Actor actor, String authority, String state) {
        List<Grant> covering = of(actor).stream()
                .filter(grant -> grant.covers(authority, state))
                .toList();
        Optional<String> office = covering.stream()
                .filter(grant -> grant.authority() != null)
                .findFirst()
                .or(() -> covering.stream().findFirst())
                .map(Grant::office);
        return office.isPresent() || !actor.is(Role.SECRETARIAT) ? office : Optional.of(SECRETARIAT);
    }

    /** The same; who may not is told so (403). */
    public String requireOffice(Actor actor, String authority, String state) {
        return office(actor, authority, state)
                .orElseThrow(() -> Problem.of(
                        ProblemType.FORBIDDEN,
                        "You have no access to edit this entry. Ask for it at /v1/access-requests."));
    }

    /** Whether a login clears what the authorities of a State propose. */
    @Transactional
    public boolean isFocalPoint(Actor actor, String state) {
        return of(actor).stream()
                .anyMatch(grant ->
                        grant.kind() == GrantKind.FOCAL_POINT && grant.state().equals(state));
    }

    /** Whether a State has somebody who clears what its authorities propose. */
    @Transactional
    public boolean hasFocalPoint(String state) {
        return grants.hasFocalPoint(state, clock.instant());
    }

    /** The grants by which an entry can be edited now, to tell their holders. */
    @Transactional
    public List<Grant> covering(String authority, String state) {
        return grants.activeOf(state, clock.instant()).stream()
                .filter(grant -> grant.covers(authority, state))
                .toList();
    }

    /**
     * What the current reader may see: what is reserved for practitioners takes a role or a grant. While the database
     * is away nobody is known to hold a grant, and who has no role reads as everybody.
     */
    public Visibility audience() {
        Optional<Actor> actor = actors.actor();
        if (actor.isEmpty()) {
            return Visibility.PUBLIC;
        }
        return !actor.get().roles().isEmpty() || holdsGrant(actor.get()) ? Visibility.PRACTITIONER : Visibility.PUBLIC;
    }

    private boolean holdsGrant(Actor actor) {
        try {
            return !of(actor).isEmpty();
        } catch (RuntimeException e) {
            LOG.debug("Grants cannot be read; the reader gets what everybody gets", e);
            return false;
        }
    }

    /** All grants for the secretariat, one's own for anybody else. */
    @Transactional
    List<Grant> list(Actor actor) {
        return grants.list(actor.is(Role.SECRETARIAT) ? null : actor.subject());
    }

    /** Takes a right away, effective at once. */
    @Transactional
    void revoke(Actor actor, String id, String reason) {
        Grant grant = grants.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such grant."));
        if (!grant.isActiveAt(clock.instant())) {
            throw Problem.of(ProblemType.CONFLICT, "This grant has ended already.");
        }
        grant.revoke(actor, reason, clock.instant());
        audit.done(actor, SECRETARIAT, "grant-revoked", id, reason);
    }
}
