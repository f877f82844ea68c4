package org.authoritydirectory.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

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

    /** When the token that says who is acting expires; long ago where none does, or it does not say. */
    public Instant until() {
        return actor().isPresent() && identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
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
