package org.authoritydirectory.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads and lengthens the trail; a trigger refuses everything else. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditRecord, Long> {

    /** The lines behind a number, in order; a filter that is null lets all pass. */
    List<AuditRecord> after(long sequence, AuditFilter filter, int limit) {
        StringBuilder query = new StringBuilder("sequence > :sequence");
        Parameters parameters = Parameters.with("sequence", sequence);
        filter.values().forEach((member, value) -> {
            query.append(" and ").append(member).append(" = :").append(member);
            parameters.and(member, value);
        });
        return find(query.append(" order by sequence").toString(), parameters)
                .page(0, limit)
                .list();
    }
}
