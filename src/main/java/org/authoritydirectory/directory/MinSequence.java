package org.authoritydirectory.directory;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.authoritydirectory.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Honours {@code Directory-Min-Sequence}: a reader who knows of a publication never gets an answer from before it. A
 * replica that is behind waits briefly, without holding a thread, and then says 503.
 */
@ApplicationScoped
class MinSequence {

    static final String HEADER = "Directory-Min-Sequence";

    private static final Duration STEP = Duration.ofMillis(25);
    private static final int STEPS = 40;

    private final SnapshotService directory;

    MinSequence(SnapshotService directory) {
        this.directory = directory;
    }

    @ServerRequestFilter
    Uni<Response> await(ContainerRequestContext request) {
        String sent = request.getHeaderString(HEADER);
        if (sent == null) {
            return null;
        }
        if (!sent.matches("[0-9]{1,18}")) {
            throw Problem.parameter(HEADER, "is not the number of a publication");
        }
        long wanted = Long.parseLong(sent);
        return Uni.createFrom()
                .item(() -> {
                    if (directory.sequence() < wanted) {
                        throw Problem.unavailable("Publication " + wanted + " has not arrived here yet.", 1);
                    }
                    return (Response) null;
                })
                .onFailure(HttpProblem.class)
                .retry()
                .withBackOff(STEP, STEP)
                .atMost(STEPS)
                .onFailure()
                .transform(MinSequence::withoutRetries);
    }

    /** The retries end in an exception of their own, around the last failure. */
    private static Throwable withoutRetries(Throwable failure) {
        return failure instanceof HttpProblem || failure.getCause() == null ? failure : failure.getCause();
    }
}
