package org.authoritydirectory.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One difference between two entries.
 *
 * @param member what differs: a JSON Pointer (RFC 6901) in which an item of a list is named by its identity and not by
 *     its position: a channel or designation by {@code id}, a link by {@code url}, an exception of the hours by
 *     {@code date}, a contact by its title as canonical JSON (RFC 8785), an alias, network or language by itself. A list in
 *     which two items have the same name is told as one value
 * @param before the value before; null where there was none
 * @param after the value after; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One difference between two entries")
public record Change(
        @Schema(
                description = "JSON Pointer (RFC 6901) to what differs; an item of a list is named by what it is known"
                        + " by (id, url, date, title as canonical JSON, or the text itself), never by its position",
                examples = "/channels/c1/verbatim")
        String member,

        @Schema(
                description = "Whether it was added, removed or changed; a list whose items stand in another order is"
                        + " changed, and before and after are the names of its items in their order")
        Kind kind,

        @Schema(description = "The value before; absent where there was none", implementation = Object.class)
        JsonNode before,

        @Schema(description = "The value after; absent where there is none", implementation = Object.class)
        JsonNode after) {

    /** What happened to a member. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    /** A member that had one value and now has another; null stands for none. */
    static Change of(String member, JsonNode before, JsonNode after) {
        Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        return new Change(member, kind, before, after);
    }
}
