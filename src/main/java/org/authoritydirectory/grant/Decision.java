package org.authoritydirectory.grant;

import java.time.Instant;
import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The secretariat's word on an access request.
 *
 * @param until when the right ends by itself; absent for no end, and of no meaning in a rejection
 */
@Schema(name = "AccessDecision", description = "The secretariat's word on an access request")
public record Decision(@Text String comment, Instant until) {}
