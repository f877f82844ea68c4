package org.authoritydirectory.audit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.shared.HiddenProblem;
import org.authoritydirectory.shared.ProblemType;
import org.jboss.logging.Logger;

/**
 * Notes every attempt of a signed-in caller that was forbidden, wherever it was: once, when the answer is made. By then
 * the transaction that was refused is over; a second one beside it would wait for a connection while it holds one.
 */
@ApplicationScoped
class RefusalTrail implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(RefusalTrail.class);

    private final ActorService actors;
    private final AuditService audit;
    private final CurrentVertxRequest request;

    RefusalTrail(ActorService actors, AuditService audit, CurrentVertxRequest request) {
        this.actors = actors;
        this.audit = audit;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == ProblemType.FORBIDDEN.status() || context.cause instanceof HiddenProblem) {
            try {
                String tried = request.getCurrent().request().method().name() + " " + context.path;
                actors.actor().ifPresent(actor -> audit.refused(actor, "refused", tried));
            } catch (RuntimeException e) {
                // The refusal stands, whether or not it can be noted.
                LOG.error("A refused attempt could not be noted in the audit trail", e);
            }
        }
        return problem;
    }

    /** Behind what gives the problem its type, before its answer is written. */
    @Override
    public int priority() {
        return 40;
    }
}
