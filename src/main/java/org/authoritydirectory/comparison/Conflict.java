package org.authoritydirectory.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member that two sides changed differently, so that a person has to say what it shall be.
 *
 * @param member a JSON Pointer as in {@link Change#member()}
 * @param base the value both started from; null where there was none
 * @param mine the value one side made of it; null where that side removed it
 * @param theirs the value the other side made of it; null where that side removed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A member that two sides changed differently")
public record Conflict(
        @Schema(
                description = "JSON Pointer to the member, items of lists named as in a change",
                examples = "/channels/c1/verbatim")
        String member,

        @Schema(description = "The value both started from; absent where there was none", implementation = Object.class)
        JsonNode base,

        @Schema(description = "The value one side made of it; absent where it has none", implementation = Object.class)
        JsonNode mine,

        @Schema(
                description = "The value the other side made of it; absent where it has none",
                implementation = Object.class)
        JsonNode theirs) {}
