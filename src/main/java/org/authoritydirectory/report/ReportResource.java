package org.authoritydirectory.report;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.InputReader;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports over HTTP: seen by who reported, who may edit the entry and the secretariat, and never in public. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Telling the secretariat that an entry is wrong")
public class ReportResource {

    private static final String SAMPLE_ID = "b3BhcXVlLWlkLW9mLTE1";

    private final ActorService actors;
    private final ReportService reports;
    private final InputReader inputs;

    ReportResource(ActorService actors, ReportService reports, InputReader inputs) {
        this.actors = actors;
        this.reports = reports;
        this.inputs = inputs;
    }

    /** Reports, the newest first. */
    @Schema(name = "Reports", description = "Reports, the newest first")
    public record ReportsView(List<ReportView> items) {}

    @POST
    @Operation(
            operationId = "reportWrongContact",
            summary = "Report that an entry is wrong",
            description = "Opens a case for the secretariat; the entry stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The report waits for the secretariat",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response open(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportInput.class)))
                    String body) {
        Actor actor = actors.signedIn();
        ReportView report = reports.open(actor, inputs.read(body, ReportInput.class));
        return noStore(Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/reports/" + report.id())
                .entity(report));
    }

    @GET
    @Operation(operationId = "listReports", summary = "All reports for the secretariat, one's own for others")
    @APIResponse(
            responseCode = "200",
            description = "The reports, the newest first, at most 200",
            content = @Content(schema = @Schema(implementation = ReportsView.class)))
    public Response list(
            @QueryParam("status")
                    @Parameter(
                            description = "Only those with this status",
                            schema = @Schema(enumeration = {"open", "answered"}))
                    String status) {
        Actor actor = actors.signedIn();
        if (status != null && !List.of(Report.OPEN, Report.ANSWERED).contains(status)) {
            throw Problem.parameter("status", "is none of open, answered");
        }
        return noStore(Response.ok(new ReportsView(reports.list(actor, status))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReport", summary = "One report (who reported, who may edit the entry, secretariat)")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response find(@PathParam("id") @Parameter(description = "Id of the report", example = SAMPLE_ID) String id) {
        return noStore(Response.ok(reports.find(actors.signedIn(), id)));
    }

    @POST
    @Path("/{id}/answer")
    @Operation(operationId = "answerReport", summary = "Say what came of a report, once (secretariat)")
    @APIResponse(
            responseCode = "200",
            description = "The report with its answer",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response answer(
            @PathParam("id") @Parameter(description = "Id of the report", example = SAMPLE_ID) String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
                    String body) {
        Actor actor = actors.secretariat();
        return noStore(Response.ok(reports.answer(actor, id, inputs.read(body, ReportAnswer.class))));
    }

    private static Response noStore(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE).build();
    }
}
