package org.authoritydirectory.submission;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.authoritydirectory.authority.Text;
import org.authoritydirectory.shared.InstantParameter;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.VisibleText;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an edit says beside the entry: query parameters, so that the body stays the entry. */
public class EditParameters {

    @QueryParam("reason")
    @Parameter(description = "Why, or the notification it cites; the secretariat has to cite one")
    String reason;

    @QueryParam("effectiveFrom")
    @Parameter(
            description = "From when it shall be true (RFC 3339); absent for as soon as it is approved",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String effectiveFrom;

    @QueryParam("urgent")
    @Parameter(
            description = "Heads the queue, with a deadline; only for a change of channels and nothing else",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String urgent;

    @HeaderParam("Idempotency-Key")
    @Parameter(in = ParameterIn.HEADER, description = "Does the request once, however often it is sent with this key")
    String key;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(in = ParameterIn.HEADER, description = "ETag of the entry as it was read; required for an existing one")
    String ifMatch;

    /** What was sent, checked. */
    Terms terms(Instant now, ReviewConfig config, String successor) {
        if (reason != null
                && (reason.length() > Text.MAX_LENGTH
                        || !VisibleText.holdsOnlyVisible(reason)
                        || VisibleText.isBlank(reason))) {
            throw Problem.parameter("reason", "is not 1 to 2,000 characters that show");
        }
        if (urgent != null && !urgent.equals("true") && !urgent.equals("false")) {
            throw Problem.parameter("urgent", "is neither true nor false");
        }
        Instant from = InstantParameter.read("effectiveFrom", effectiveFrom);
        if (from != null && !from.isAfter(now)) {
            throw Problem.parameter("effectiveFrom", "has passed already");
        }
        boolean hurry = "true".equals(urgent);
        if (hurry && from != null) {
            throw Problem.parameter("urgent", "does not go with effectiveFrom");
        }
        return new Terms(
                reason,
                successor,
                hurry ? now.plus(config.urgentWithin()) : null,
                from == null ? null : from.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Everything of it that makes a request what it is. */
    String asText() {
        return reason + "\n" + effectiveFrom + "\n" + urgent + "\n" + ifMatch;
    }
}
