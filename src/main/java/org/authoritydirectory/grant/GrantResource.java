package org.authoritydirectory.grant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants over HTTP: seen by their holder and the secretariat, taken away by the secretariat. */
@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class GrantResource {

    private static final int MAX_REASON = 2000;

    private final ActorService actors;
    private final GrantService grants;

    GrantResource(ActorService actors, GrantService grants) {
        this.actors = actors;
        this.grants = grants;
    }

    /** Grants, the newest first. */
    @Schema(name = "Grants", description = "Grants, the newest first")
    public record GrantsView(List<GrantView> items) {}

    @GET
    @Operation(operationId = "listGrants", summary = "All grants for the secretariat, one's own for others")
    @APIResponse(
            responseCode = "200",
            description = "The grants, the newest first, at most 200",
            content = @Content(schema = @Schema(implementation = GrantsView.class)))
    public Response list() {
        Actor actor = actors.signedIn();
        return Response.ok(new GrantsView(
                        grants.list(actor).stream().map(Grant::view).toList()))
                .header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeGrant", summary = "Take a right away, at once (secretariat)")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public Response revoke(
            @PathParam("id") @Parameter(description = "Id of the grant", example = "c2VlIC92MS9ncmFudHM") String id,
            @QueryParam("reason") @Parameter(description = "Why; kept with the grant") String reason) {
        Actor actor = actors.secretariat();
        if (reason == null || reason.length() > MAX_REASON || !VisibleText.holdsOnlyVisible(reason)) {
            throw Problem.parameter("reason", "has to say why, in at most 2,000 characters that show");
        }
        grants.revoke(actor, id, reason);
        return Response.noContent().build();
    }
}
