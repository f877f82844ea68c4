package org.authoritydirectory.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.authoritydirectory.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Answers a token that is not taken. The problem library's own answer does not fit this version of the framework. */
class SignInProblems {

    private final ProviderContact provider;

    SignInProblems(ProviderContact provider) {
        this.provider = provider;
    }

    @ServerExceptionMapper(priority = 1)
    Response notTaken(AuthenticationFailedException refused, RoutingContext request, UriInfo uri) {
        // Set for an answer without a body; the problem brings its own where there is one.
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        HttpProblem problem = provider.isAway() && !isBad(refused)
                ? Problem.unavailable("The identity provider cannot be reached to check the token.", (int)
                        ProviderContact.PAUSE.toSeconds())
                : Problem.unauthenticated("The token is not one that is taken here.");
        return HttpProblem.builder(problem)
                .withInstance(URI.create(uri.getPath()))
                .build()
                .toResponse();
    }

    /** Whether a token was found bad with the keys at hand, so that no answer of the provider could change it. */
    private static boolean isBad(Throwable refused) {
        boolean checked = refused.getCause() == null;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return false;
            }
            checked |= cause instanceof InvalidJwtException;
        }
        return checked;
    }
}
