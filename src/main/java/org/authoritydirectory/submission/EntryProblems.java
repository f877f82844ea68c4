package org.authoritydirectory.submission;

import jakarta.ws.rs.core.Response;
import org.authoritydirectory.authority.InvalidEntryException;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a document that is no entry with every fault in it. */
class EntryProblems {

    private static final int MOST = 100;

    @ServerExceptionMapper
    Response invalid(InvalidEntryException e) {
        return Problem.of(
                        ProblemType.INVALID_ENTRY,
                        "Nothing was stored; see errors.",
                        e.faults().stream().limit(MOST).toList())
                .toResponse();
    }
}
