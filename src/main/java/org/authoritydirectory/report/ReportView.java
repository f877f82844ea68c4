package org.authoritydirectory.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as it is answered: to who reported, to the secretariat and to who may edit the entry.
 *
 * @param version the version of the entry that was current when it was reported
 * @param reported what the member said in that version; absent in lists, and where the reader may not see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Report", description = "Somebody reports that an entry is wrong")
public record ReportView(
        String id,

        @Schema(enumeration = {"open", "answered"}) String status,

        String authority,
        String state,
        int version,
        String member,

        @Schema(description = "What the member said then; absent in lists", implementation = Object.class)
        JsonNode reported,

        String text,
        Instant reportedAt,
        Instant answeredAt,
        ReportOutcome outcome,
        String comment) {

    /** The same with what the member said. */
    ReportView withReported(JsonNode value) {
        return new ReportView(
                id, status, authority, state, version, member, value, text, reportedAt, answeredAt, outcome, comment);
    }
}
