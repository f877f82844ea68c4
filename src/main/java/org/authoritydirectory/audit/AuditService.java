package org.authoritydirectory.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;

/**
 * Writes the trail. What is done and its line are one transaction, so neither is there without the other; a refusal is
 * written in a transaction of its own, since what was refused is rolled back.
 */
@ApplicationScoped
public class AuditService {

    private static final int MAX_TARGET = 200;
    private static final String READER = "reader";

    private final AuditRepository records;
    private final Clock clock;

    AuditService(AuditRepository records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Notes what is being done, as part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Actor actor, String role, String action, String target, String reason) {
        records.persist(new AuditRecord(clock.instant(), actor.subject(), role, action, cut(target), "done", reason));
    }

    /** Notes what somebody was refused. */
    void refused(Actor actor, String action, String target) {
        alone(actor, action, target, "refused");
    }

    /** Notes that somebody reads many entries with what is reserved for practitioners. */
    public void bulkRead(Actor actor, String target) {
        alone(actor, "bulk-read", target, "done");
    }

    private void alone(Actor actor, String action, String target, String outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> records.persist(new AuditRecord(
                        clock.instant(), actor.subject(), role(actor), action, cut(target), outcome, null)));
    }

    @Transactional
    List<AuditRecord> after(long sequence, AuditFilter filter, int limit) {
        return records.after(sequence, filter, limit);
    }

    private static String role(Actor actor) {
        return actor.roles().stream().map(Role::code).sorted().findFirst().orElse(READER);
    }

    private static String cut(String target) {
        return target.length() > MAX_TARGET ? target.substring(0, MAX_TARGET) : target;
    }
}
