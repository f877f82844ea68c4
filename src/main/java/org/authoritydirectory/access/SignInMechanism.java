package org.authoritydirectory.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/**
 * Signing in with an access token, where the identity provider may be away: a reader without a token never waits for it,
 * and while it has never been reached, tokens do not make a call each.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    private static final int UNAUTHENTICATED = 401;

    private final OidcAuthenticationMechanism tokens;
    private final ProviderContact provider;

    SignInMechanism(OidcAuthenticationMechanism tokens, ProviderContact provider) {
        this.tokens = tokens;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().nullItem();
        }
        if (provider.isLeftAlone()) {
            return Uni.createFrom().failure(new AuthenticationFailedException(new OIDCException("Asked already")));
        }
        return tokens.authenticate(request, identities).onFailure().transform(refused -> {
            // So that it is this class that is asked for the challenge; the other would call the provider once more.
            request.put(HttpAuthenticationMechanism.class.getName(), this);
            return refused instanceof OIDCException ? new AuthenticationFailedException(refused) : refused;
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHENTICATED, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }
}
