package org.authoritydirectory.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version in the history.
 *
 * @param changed the members that differ from the version before, as JSON Pointers
 * @param submittedBy the office that submitted
 * @param approvedBy the office that approved
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Version", description = "What changed in an entry, when, and on whose approval")
public record VersionView(
        int version,
        long sequence,
        Instant at,
        String type,
        List<String> changed,
        String reason,
        String successor,
        String submission,
        String submittedBy,
        String approvedBy) {

    /** The history of an entry, oldest version first. */
    @Schema(name = "Versions", description = "The history of an entry, oldest version first")
    public record Versions(List<VersionView> items) {}

    static VersionView of(Publication p, List<String> changed) {
        return new VersionView(
                p.version(),
                p.sequence(),
                p.at(),
                p.type().code(),
                changed,
                p.reason(),
                p.successor(),
                p.submission(),
                p.submittedBy(),
                p.approvedBy());
    }
}
