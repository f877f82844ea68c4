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
import org.authoritydirectory.shared.InputReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decisions on a submission over HTTP; each names in If-Match what was seen. */
@Path("/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review", description = "The decisions on submissions, never on one's own")
public class ReviewResource {

    private static final String SAMPLE_ID = "b3BhcXVlLWlkLW9mLTE1";

    private final ActorService actors;
    private final ReviewService review;
    private final Comments comments;
    private final InputReader inputs;

    ReviewResource(ActorService actors, ReviewService review, Comments comments, InputReader inputs) {
        this.actors = actors;
        this.review = review;
        this.comments = comments;
        this.inputs = inputs;
    }

    @POST
    @Path("/clearance")
    @Operation(operationId = "clearSubmission", summary = "Let a draft pass to the secretariat (national focal point)")
    @APIResponse(
            responseCode = "200",
            description = "The submission, waiting for the secretariat",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response clear(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was seen")
                    String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Comment.class))) String body) {
        Actor actor = actors.signedIn();
        return SubmissionResource.answer(Response.ok(), review.clear(actor, id, ifMatch, comments.optional(body)));
    }

    @POST
    @Path("/approval")
    @Operation(
            operationId = "approveSubmission",
            summary = "Approve exactly what was seen (secretariat)",
            description =
                    "Published at once, or when the instant comes from which it shall be true. Doubts about how the"
                            + " authority is reached have to be named: 409 where one is not.")
    @APIResponse(
            responseCode = "200",
            description = "The submission, approved or scheduled",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response approve(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was seen")
                    String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Approval.class))) String body) {
        Actor actor = actors.secretariat();
        return SubmissionResource.answer(
                Response.ok(), review.approve(actor, id, ifMatch, inputs.read(body, Approval.class)));
    }

    @POST
    @Path("/return")
    @Operation(
            operationId = "returnSubmission",
            summary = "Give a submission back to be corrected, saying why (secretariat; focal point before clearance)")
    @APIResponse(
            responseCode = "200",
            description = "The submission, waiting for its submitter",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response giveBack(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was seen")
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Comment.class)))
                    String body) {
        Actor actor = actors.signedIn();
        return SubmissionResource.answer(Response.ok(), review.giveBack(actor, id, ifMatch, comments.required(body)));
    }

    @POST
    @Path("/rejection")
    @Operation(operationId = "rejectSubmission", summary = "Refuse a submission for good, saying why (secretariat)")
    @APIResponse(
            responseCode = "200",
            description = "The submission, rejected",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response reject(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was seen")
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Comment.class)))
                    String body) {
        Actor actor = actors.secretariat();
        return SubmissionResource.answer(Response.ok(), review.reject(actor, id, ifMatch, comments.required(body)));
    }
}
