package org.authoritydirectory.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Access requests, newest first. */
@ApplicationScoped
class AccessRequestRepository implements PanacheRepositoryBase<AccessRequest, String> {

    private static final int MOST = 200;

    /** Those of a login, or of all where it is null; of a status, or of any where it is null. */
    List<AccessRequest> list(String subject, String status) {
        return find(
                        "(:subject is null or subject = :subject) and (:status is null or status = :status)"
                                + " order by requestedAt desc, id",
                        Parameters.with("subject", subject).and("status", status))
                .page(0, MOST)
                .list();
    }

    long pending(String subject) {
        return count("subject = ?1 and status = ?2", subject, AccessRequest.PENDING);
    }
}
