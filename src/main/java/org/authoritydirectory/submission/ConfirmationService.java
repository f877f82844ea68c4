package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.IfMatch;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.submission.CurrentEntries.Current;

/**
 * An authority says that its entry is still right. That changes nothing of it, so it needs no review and is published at
 * once; it names the bytes that were read, so nobody confirms what they have not seen.
 */
@ApplicationScoped
class ConfirmationService {

    private final CurrentEntries entries;
    private final PublicationService publications;
    private final GrantService grants;
    private final AuditService audit;
    private final Clock clock;

    ConfirmationService(
            CurrentEntries entries,
            PublicationService publications,
            GrantService grants,
            AuditService audit,
            Clock clock) {
        this.entries = entries;
        this.publications = publications;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ConfirmationView confirm(Actor actor, String id, String ifMatch) {
        publications.hold();
        Current current = entries.require(id);
        String office = grants.requireOffice(actor, id, current.entry().state());
        if (office.equals(GrantService.SECRETARIAT)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Only the authority or its State can say that the entry is right.");
        }
        IfMatch.require(ifMatch, current.tag());
        Instant now = clock.instant();
        Publication confirmed = publications.publish(new ApprovedChange(
                Publication.Type.CONFIRMED,
                current.entry().confirmed(now),
                current.version(),
                null,
                null,
                null,
                office,
                office));
        audit.done(actor, office, "entry-confirmed", id, null);
        return new ConfirmationView(id, confirmed.version(), confirmed.sequence(), now);
    }
}
