package org.authoritydirectory.grant;

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

/** Asking for access over HTTP, and deciding on it. */
@Path("/v1/access-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AccessRequestResource {

    private final ActorService actors;
    private final AccessRequestService requests;
    private final InputReader inputs;

    AccessRequestResource(ActorService actors, AccessRequestService requests, InputReader inputs) {
        this.actors = actors;
        this.requests = requests;
        this.inputs = inputs;
    }

    /** Access requests, the newest first. */
    @Schema(name = "AccessRequests", description = "Access requests, the newest first")
    public record AccessRequestsView(List<AccessRequestView> items) {}

    @POST
    @Operation(operationId = "askForAccess", summary = "Ask for the right to edit")
    @APIResponse(
            responseCode = "201",
            description = "The request waits for the secretariat",
            content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
    public Response ask(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AccessRequestInput.class)))
                    String body) {
        Actor actor = actors.signedIn();
        AccessRequestView request = requests.ask(actor, inputs.read(body, AccessRequestInput.class));
        return noStore(Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/access-requests/" + request.id())
                .entity(request));
    }

    @GET
    @Operation(
            operationId = "listAccessRequests",
            summary = "All access requests for the secretariat, one's own for others")
    @APIResponse(
            responseCode = "200",
            description = "The requests, the newest first, at most 200",
            content = @Content(schema = @Schema(implementation = AccessRequestsView.class)))
    public Response list(
            @QueryParam("status")
                    @Parameter(
                            description = "Only those with this status",
                            schema = @Schema(enumeration = {"pending", "approved", "rejected"}))
                    String status) {
        Actor actor = actors.signedIn();
        if (status != null && !List.of("pending", "approved", "rejected").contains(status)) {
            throw Problem.parameter("status", "is none of pending, approved, rejected");
        }
        return noStore(Response.ok(new AccessRequestsView(requests.list(actor, status))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccessRequest", summary = "One access request")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
    public Response find(
            @PathParam("id") @Parameter(description = "Id of the access request", example = "b3BhcXVlLWlkLW9mLTE1")
                    String id) {
        return noStore(Response.ok(requests.find(actors.signedIn(), id)));
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveAccess",
            summary = "Give the right that was asked for (secretariat, not one's own)")
    @APIResponse(
            responseCode = "200",
            description = "The grant, effective at once",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response approve(
            @PathParam("id") @Parameter(description = "Id of the access request", example = "b3BhcXVlLWlkLW9mLTE1")
                    String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))) String body) {
        Actor actor = actors.secretariat();
        return noStore(Response.ok(requests.approve(actor, id, inputs.read(body, Decision.class))));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectAccess",
            summary = "Refuse what was asked for, saying why (secretariat, not one's own)")
    @APIResponse(
            responseCode = "200",
            description = "The request, rejected",
            content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
    public Response reject(
            @PathParam("id") @Parameter(description = "Id of the access request", example = "b3BhcXVlLWlkLW9mLTE1")
                    String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))) String body) {
        Actor actor = actors.secretariat();
        return noStore(Response.ok(requests.reject(actor, id, inputs.read(body, Decision.class))));
    }

    private static Response noStore(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE).build();
    }
}
