package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the entry left out of this answer, with the way to get access. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A part of the entry left out of this answer, with the way to get access")
public record Withheld(String pointer, String reason, String access) {}
