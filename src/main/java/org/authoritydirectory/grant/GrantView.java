package org.authoritydirectory.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant as it is answered: to who holds it, and to the secretariat.
 *
 * @param subject the login's subject at the identity provider
 * @param to when it ends or ended; absent while it has no end
 * @param reason why it was revoked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grant", description = "The right of a login to edit the entry of an authority, or those of a State")
public record GrantView(
        String id,
        String subject,
        GrantKind kind,
        String authority,
        String state,
        Instant from,
        Instant to,
        String reason) {}
