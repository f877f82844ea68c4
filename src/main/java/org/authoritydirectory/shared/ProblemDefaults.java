package org.authoritydirectory.shared;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives the framework's own errors the type, title and detail of our table, and an internal error a correlation id in
 * place of its cause: no class, path, SQL or stack reaches a caller. A database that cannot be reached is no such error:
 * the answer can be had later.
 */
@ApplicationScoped
class ProblemDefaults implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemDefaults.class);
    private static final int RETRY_SECONDS = 5;

    private final AllowedMethods allowed;
    private final CurrentVertxRequest request;

    ProblemDefaults(AllowedMethods allowed, CurrentVertxRequest request) {
        this.allowed = allowed;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (DatabaseAway.isCauseOf(context.cause)) {
            return HttpProblem.builder(Problem.unavailable("The database cannot be reached or is busy.", RETRY_SECONDS))
                    .withInstance(problem.getInstance())
                    .build();
        }
        ProblemType type = ProblemType.ofStatus(problem.getStatusCode());
        var builder = Problem.builder(type, type.title() + ".").withInstance(problem.getInstance());
        problem.getHeaders().forEach(builder::withHeader);
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            builder.withHeader("Allow", allowed.of(context.path));
        }
        if (type == ProblemType.INTERNAL_ERROR && !hasHungUp(context.cause)) {
            String correlation = UUID.randomUUID().toString();
            LOG.errorf(context.cause, "Internal error %s", correlation);
            builder.with("correlation", correlation);
        }
        return builder.build();
    }

    /** Whoever asked is gone in the middle of the answer: nothing is wrong here, and nobody is there to be told. */
    private boolean hasHungUp(Throwable cause) {
        RoutingContext asked = request.getCurrent();
        return cause instanceof IOException && asked != null && asked.response().closed();
    }

    /** Behind the library's own defaults (which add the instance), before its answer is written. */
    @Override
    public int priority() {
        return 50;
    }
}
