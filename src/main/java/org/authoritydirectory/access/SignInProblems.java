package org.authoritydirectory.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.authoritydirectory.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a token that is not taken. The problem library's own answer does not fit this version of the framework. */
class SignInProblems {

    @ServerExceptionMapper(priority = 1)
    Response notTaken(AuthenticationFailedException refused, UriInfo uri) {
        HttpProblem problem = Problem.unauthenticated("The token is not one that is taken here.");
        return HttpProblem.builder(problem)
                .withInstance(URI.create(uri.getPath()))
                .build()
                .toResponse();
    }
}
