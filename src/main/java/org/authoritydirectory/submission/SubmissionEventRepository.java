package org.authoritydirectory.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The steps of submissions; a trigger refuses to change one. */
@ApplicationScoped
class SubmissionEventRepository implements PanacheRepositoryBase<SubmissionEvent, SubmissionEvent.Key> {

    List<SubmissionEvent> of(String submission) {
        return list("submission = ?1 order by number", submission);
    }

    int next(String submission) {
        return (int) count("submission", submission) + 1;
    }
}
