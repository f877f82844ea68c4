package org.authoritydirectory.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Submissions, in the order of the queue: the urgent first, then the oldest. */
@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, String> {

    /** A submission that nobody else changes until the transaction ends. */
    Optional<Submission> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those behind a place in the queue that a filter lets pass. */
    List<Submission> queue(SubmissionFilter filter, SubmissionFilter.Place after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        filter.status().ifPresent(status -> {
            query.append(" and status = :status");
            parameters.and("status", status.code());
        });
        filter.authority().ifPresent(authority -> {
            query.append(" and authority = :authority");
            parameters.and("authority", authority);
        });
        if (!filter.seesAll()) {
            query.append(" and (submittedBy = :subject or state in :states or authority in :authorities)");
            parameters
                    .and("subject", filter.subject())
                    .and("states", filter.states())
                    .and("authorities", filter.authorities());
        }
        if (after != null) {
            query.append(" and (priority > :priority or priority = :priority"
                    + " and (submittedAt > :at or submittedAt = :at and id > :id))");
            parameters
                    .and("priority", after.priority())
                    .and("at", after.submittedAt())
                    .and("id", after.id());
        }
        return find(query.append(" order by priority, submittedAt, id").toString(), parameters)
                .page(0, limit)
                .list();
    }

    List<Submission> scheduledOf(String authority) {
        return list("authority = ?1 and status = ?2", authority, SubmissionStatus.SCHEDULED.code());
    }

    /** Ids of those whose instant has come. */
    List<String> due(Instant now) {
        return find(
                        "status = ?1 and effectiveFrom <= ?2 order by effectiveFrom, id",
                        SubmissionStatus.SCHEDULED.code(),
                        now)
                .stream()
                .map(Submission::id)
                .toList();
    }

    boolean isTaken(String authority) {
        return count("authority", authority) > 0;
    }

    long decidedBySince(String subject, Instant since) {
        return count("decidedBy = ?1 and decidedAt > ?2", subject, since);
    }
}
