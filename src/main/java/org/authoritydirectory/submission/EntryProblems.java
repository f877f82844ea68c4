package org.authoritydirectory.submission;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import org.authoritydirectory.authority.InvalidEntryException;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Answers a document that is no entry with the faults in it, and not with more of them than somebody reads. */
@Provider
public class EntryProblems extends ExceptionMapperBase<InvalidEntryException> {

    private static final int MOST = 100;

    @Override
    protected HttpProblem toProblem(InvalidEntryException e) {
        return Problem.of(
                ProblemType.INVALID_ENTRY,
                "Nothing was stored; see errors.",
                e.faults().stream().limit(MOST).toList());
    }
}
