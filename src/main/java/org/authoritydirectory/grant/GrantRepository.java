package org.authoritydirectory.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Grants; asked anew for each request, so that a decision is effective at once. */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, String> {

    private static final int MOST = 200;
    private static final String ACTIVE = " and from <= :now and (to is null or to > :now)";

    List<Grant> active(String subject, Instant now) {
        return list(
                "subject = :subject" + ACTIVE,
                Parameters.with("subject", subject).and("now", now));
    }

    List<Grant> activeOf(String state, Instant now) {
        return list("state = :state" + ACTIVE, Parameters.with("state", state).and("now", now));
    }

    boolean hasFocalPoint(String state, Instant now) {
        return count(
                        "state = :state and kind = :kind" + ACTIVE,
                        Parameters.with("state", state)
                                .and("kind", GrantKind.FOCAL_POINT.code())
                                .and("now", now))
                > 0;
    }

    /** Those of a login, or of all where it is null; the newest first. */
    List<Grant> list(String subject) {
        return find(
                        "(:subject is null or subject = :subject) order by from desc, id",
                        Parameters.with("subject", subject))
                .page(0, MOST)
                .list();
    }
}
