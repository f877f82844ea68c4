package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.search.SearchQuery;

/**
 * Notes who takes away many entries with what is reserved for practitioners: an export, a large page, or one page after
 * the other. Noted before anything is answered; while nothing can be noted, nothing is answered (503).
 */
@ApplicationScoped
class BulkReads {

    private static final int FEW = 20;

    private final ActorService actors;
    private final AuditService audit;

    BulkReads(ActorService actors, AuditService audit) {
        this.actors = actors;
        this.audit = audit;
    }

    /** Notes a search, if it is such a one. */
    void note(SearchQuery query, boolean export, UriInfo uri) {
        boolean many = export || query.limit() > FEW || query.cursor() != null;
        if (many && query.audience().isRestricted()) {
            String asked = uri.getRequestUri().getRawQuery();
            actors.actor()
                    .ifPresent(
                            actor -> audit.bulkRead(actor, "GET /v1/authorities" + (asked == null ? "" : "?" + asked)));
        }
    }
}
