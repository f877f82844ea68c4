package org.authoritydirectory.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Who sends the current request, and what they may see. */
@ApplicationScoped
public class ActorService {

    private final SecurityIdentity identity;

    ActorService(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who is acting; empty for an anonymous reader. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(identity.getAttribute(ActorAugmentor.ACTOR));
    }

    /** Who is acting; an anonymous caller is asked to sign in (401). */
    public Actor signedIn() {
        return actor().orElseThrow(() -> Problem.unauthenticated("This address is for those who have signed in."));
    }

    /** Who is acting, where only the secretariat may: 401 for an anonymous caller, 403 for anybody else. */
    public Actor secretariat() {
        Actor actor = signedIn();
        if (!actor.is(Role.SECRETARIAT)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only the secretariat may do this.");
        }
        return actor;
    }

    /** Who is acting, where only partner systems may: 401 for an anonymous caller, 403 for anybody else. */
    public Actor partner() {
        Actor actor = signedIn();
        if (!actor.is(Role.PARTNER)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only partner systems may do this.");
        }
        return actor;
    }
}
