package org.authoritydirectory.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a token that is not taken. The problem library's own answer does not fit this version of the framework. */
class SignInProblems {

    @ServerExceptionMapper(priority = 1)
    Response notTaken(AuthenticationFailedException refused) {
        HttpProblem problem = Problem.unauthenticated("The token is not one that is taken here.");
        return problem.toResponse();
    }
}
