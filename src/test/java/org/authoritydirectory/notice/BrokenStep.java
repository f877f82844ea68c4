package org.authoritydirectory.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.authoritydirectory.submission.SubmissionStep;

/** Something that fails at the end of a step, when a test says so. */
@ApplicationScoped
class BrokenStep {

    static final int LAST = 1_000_000;

    private volatile boolean broken;

    void setBroken(boolean broken) {
        this.broken = broken;
    }

    void last(@Observes @Priority(LAST) SubmissionStep step) {
        if (broken) {
            throw new IllegalStateException("Broken by a test");
        }
    }
}
