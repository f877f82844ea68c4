package org.authoritydirectory.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access request as it is answered: to who asked, and to the secretariat. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessRequest", description = "Somebody asks for the right to edit")
public record AccessRequestView(
        String id,

        @Schema(enumeration = {"pending", "approved", "rejected"})
        String status,

        GrantKind kind,
        String authority,
        String state,
        String letter,
        String mailbox,
        Instant requestedAt,
        Instant decidedAt,
        String comment) {}
