package org.authoritydirectory.shared;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * Something that is there and that its caller may not know of: answered like what never was (404), and noted in the audit
 * trail like every refusal.
 */
public final class HiddenProblem extends HttpProblem {

    /** The same answer, byte for byte, as for what is not there. */
    public HiddenProblem(String detail) {
        super(Problem.builder(ProblemType.NOT_FOUND, detail));
    }
}
