package org.authoritydirectory.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Reports, newest first. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, String> {

    private static final int MOST = 200;

    /** Those of a login, or of all where it is null; of a status, or of any where it is null. */
    List<Report> list(String subject, String status) {
        return find(
                        "(:subject is null or reportedBy = :subject) and (:status is null or status = :status)"
                                + " order by reportedAt desc, id",
                        Parameters.with("subject", subject).and("status", status))
                .page(0, MOST)
                .list();
    }

    long open(String subject) {
        return count("reportedBy = ?1 and status = ?2", subject, Report.OPEN);
    }

    /** A report that nobody else answers until the transaction ends. */
    Optional<Report> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
