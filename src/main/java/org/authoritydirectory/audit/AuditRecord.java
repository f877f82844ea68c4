package org.authoritydirectory.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** One line of the trail. Never changed; the order is that of the numbers, whatever the clock said. */
@Entity
@Immutable
@Table(name = "audit_record")
class AuditRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long sequence;

    private Instant at;
    private String actor;
    private String role;
    private String action;
    private String target;
    private String outcome;
    private String reason;

    protected AuditRecord() {}

    AuditRecord(Instant at, String actor, String role, String action, String target, String outcome, String reason) {
        this.at = at;
        this.actor = actor;
        this.role = role;
        this.action = action;
        this.target = target;
        this.outcome = outcome;
        this.reason = reason;
    }

    long sequence() {
        return sequence;
    }

    AuditView view() {
        return new AuditView(sequence, at, actor, role, action, target, outcome, reason);
    }

    /**
     * A line of the trail as it is answered.
     *
     * @param actor the login's subject at the identity provider, never a name
     * @param role in which it acted: {@code secretariat}, the id of an authority, the code of a State
     * @param action what was done or tried
     * @param target on what: an id or an address
     * @param outcome {@code done} or {@code refused}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditRecord", description = "What somebody did or was refused")
    public record AuditView(
            long sequence,
            Instant at,
            String actor,
            String role,
            String action,
            String target,
            @Schema(enumeration = {"done", "refused"}) String outcome,
            String reason) {}
}
