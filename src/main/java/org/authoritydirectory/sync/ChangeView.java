package org.authoritydirectory.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One publication as a partner takes it over.
 *
 * @param type {@code published} and {@code confirmed} bring a whole entry, {@code withdrawn} takes it away
 * @param entry the entry as it stands in the log, as canonical JSON (RFC 8785); it replaces the one before whole
 * @param reason of a withdrawal
 * @param successor id of the authority that took over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Change",
        description = "One publication as a partner takes it over; its entry replaces the one before whole")
public record ChangeView(
        long sequence,

        @Schema(enumeration = {"published", "confirmed", "withdrawn"})
        String type,

        String authority,
        int version,
        Instant at,
        @JsonRawValue @Schema(implementation = Entry.class) String entry,
        String reason,
        String successor) {

    /** What a reader of this form is told of a record. */
    public static ChangeView of(Publication p, Visibility audience) {
        boolean withdrawn = p.type() == Publication.Type.WITHDRAWN;
        String entry = audience.isRestricted() ? p.wholeEntryJson() : p.entryJson();
        return new ChangeView(
                p.sequence(),
                p.type().code(),
                p.authority(),
                p.version(),
                p.at(),
                withdrawn ? null : entry,
                withdrawn ? p.reason() : null,
                p.successor());
    }
}
