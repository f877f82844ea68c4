package org.authoritydirectory.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.authoritydirectory.shared.RunMode;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a checked token into an {@link Actor} once a request, and refuses one that tells of no actor. */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {

    static final String ACTOR = "actor";

    /** The mark of the demo realm on every token of its. */
    private static final String DEMO = "demo";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Actor actor = identity.getPrincipal() instanceof JsonWebToken token && isFit(token)
                ? TokenReader.read(token).orElse(null)
                : null;
        return actor == null
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder(identity)
                                .addAttribute(ACTOR, actor)
                                .build());
    }

    /** Passwords of the demo are known to everybody, so its tokens are worth nothing in production. */
    private static boolean isFit(JsonWebToken token) {
        return !RunMode.isProduction() || !token.containsClaim(DEMO);
    }
}
