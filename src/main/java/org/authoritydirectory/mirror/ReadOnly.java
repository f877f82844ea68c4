package org.authoritydirectory.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A mirror is read only: what would change something is refused, and told where it belongs. */
@ApplicationScoped
class ReadOnly {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Many questions in one body; it changes nothing. */
    private static final String QUESTIONS = "/v1/addressees";

    private final MirrorConfig config;

    ReadOnly(MirrorConfig config) {
        this.config = config;
    }

    @ServerRequestFilter
    void refuseWriting(ContainerRequestContext request) {
        if (config.source().isPresent()
                && !READING.contains(request.getMethod())
                && !request.getUriInfo().getPath().equals(QUESTIONS)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "This is a mirror, which is only read. Changes are made at "
                            + config.source().get() + ".");
        }
    }
}
