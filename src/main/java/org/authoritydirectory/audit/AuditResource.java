package org.authoritydirectory.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.audit.AuditRecord.AuditView;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail over HTTP, for the secretariat alone. */
@Path("/v1/audit")
@Tag(name = "Audit", description = "Who did what, and who was refused what")
public class AuditResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 100;
    private static final int CHUNK = 500;

    private final ActorService actors;
    private final AuditService audit;
    private final ObjectMapper json;

    AuditResource(ActorService actors, AuditService audit, ObjectMapper json) {
        this.actors = actors;
        this.audit = audit;
        this.json = json;
    }

    /** A page of the trail, oldest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditPage", description = "A page of the trail, oldest first; next is absent on the last")
    public record AuditPage(List<AuditView> items, Long next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, NDJSON})
    @Operation(
            operationId = "listAudit",
            summary = "What was done and what was refused",
            description = "In the order of the numbers. As NDJSON: every line, streamed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the trail, or all of it as NDJSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = AuditView.class))
            })
    public Response list(
            @BeanParam AuditFilter filter,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "Lines behind this number") String after,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(in = ParameterIn.HEADER, hidden = true) String accept) {
        actors.secretariat();
        if (!after.matches("[0-9]{1,18}")) {
            throw Problem.parameter("after", "is not the number of a line");
        }
        long from = Long.parseLong(after);
        Object body;
        if (accept != null && accept.contains(NDJSON)) {
            body = lines(from, filter);
        } else {
            List<AuditView> items = audit.after(from, filter, PAGE).stream()
                    .map(AuditRecord::view)
                    .toList();
            body = new AuditPage(
                    items, items.size() < PAGE ? null : items.get(PAGE - 1).sequence());
        }
        return Response.ok(body, body instanceof AuditPage ? MediaType.APPLICATION_JSON : NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE)
                .build();
    }

    private StreamingOutput lines(long from, AuditFilter filter) {
        return out -> {
            long last = from;
            for (List<AuditRecord> chunk = audit.after(last, filter, CHUNK);
                    !chunk.isEmpty();
                    chunk = audit.after(last, filter, CHUNK)) {
                for (AuditRecord record : chunk) {
                    out.write(json.writeValueAsString(record.view()).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                    last = record.sequence();
                }
            }
        };
    }
}
