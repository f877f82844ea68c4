package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the entry left out of this answer, with the way to get access.
 *
 * @param pointer what is left out (RFC 6901); empty where it is not known which part of the entry it is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A part of the entry left out of this answer, with the way to get access")
public record Withheld(
        @JsonInclude(JsonInclude.Include.ALWAYS) String pointer, String reason, String access) {}
