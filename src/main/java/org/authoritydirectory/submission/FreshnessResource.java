package org.authoritydirectory.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far an entry can be trusted, over HTTP: the authority confirms it, the secretariat says that it failed to reach it. */
@Path("/v1/authorities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class FreshnessResource {

    private final ActorService actors;
    private final ConfirmationService confirmations;
    private final EditService edits;
    private final SubmissionService submissions;
    private final IdempotencyService idempotency;
    private final Comments comments;

    FreshnessResource(
            ActorService actors,
            ConfirmationService confirmations,
            EditService edits,
            SubmissionService submissions,
            IdempotencyService idempotency,
            Comments comments) {
        this.actors = actors;
        this.confirmations = confirmations;
        this.edits = edits;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.comments = comments;
    }

    @POST
    @Path("/confirmations")
    @Operation(operationId = "confirmAuthority", summary = "Say that the published entry is still right (its editors)")
    @APIResponse(
            responseCode = "200",
            description = "The confirmation, published at once",
            content = @Content(schema = @Schema(implementation = ConfirmationView.class)))
    public Response confirm(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the entry as it was read")
                    String ifMatch) {
        return Response.ok(confirmations.confirm(actors.signedIn(), id, ifMatch))
                .header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE)
                .build();
    }

    @POST
    @Path("/failed-contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportFailedContact",
            summary = "Propose to mark an authority as unreachable (secretariat; a second member approves)")
    @APIResponse(
            responseCode = "202",
            description = "It waits for review as the submission at Location",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response failed(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            in = ParameterIn.HEADER,
                            description = "Does the request once, however often it is sent with this key")
                    String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Comment.class)))
                    String body) {
        Actor actor = actors.secretariat();
        String how = comments.required(body);
        String submission = idempotency.once(
                actor, key, "failed contact\n" + id + "\n" + how, () -> edits.markUnreachable(actor, id, how));
        return SubmissionResource.answer(
                Response.accepted().header(HttpHeaders.LOCATION, "/v1/submissions/" + submission),
                submissions.find(actor, submission));
    }
}
