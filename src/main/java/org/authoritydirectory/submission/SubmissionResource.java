package org.authoritydirectory.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.submission.SubmissionViews.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submissions over HTTP: the queue, one of them, and what its submitter does with it. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class SubmissionResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final String SAMPLE_ID = "b3BhcXVlLWlkLW9mLTE1";

    private final ActorService actors;
    private final SubmissionService submissions;
    private final Comments comments;

    SubmissionResource(ActorService actors, SubmissionService submissions, Comments comments) {
        this.actors = actors;
        this.submissions = submissions;
        this.comments = comments;
    }

    /** A submission with the tag that an approval names. */
    static Response answer(Response.ResponseBuilder answer, Shown shown) {
        return answer.entity(shown.bytes())
                .type(MediaType.APPLICATION_JSON)
                .tag(shown.tag())
                .header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE)
                .build();
    }

    @GET
    @Operation(operationId = "listSubmissions", summary = "The queue: the urgent first, then the oldest")
    @APIResponse(
            responseCode = "200",
            description = "All submissions for the secretariat; for others their own and those of their entries",
            content = @Content(schema = @Schema(implementation = SubmissionView.Page.class)))
    public Response list(
            @QueryParam("status")
                    @Parameter(
                            description = "Only those with this status",
                            schema = @Schema(implementation = SubmissionStatus.class))
                    String status,
            @QueryParam("authority")
                    @Parameter(description = "Id of an authority", schema = @Schema(pattern = Entry.ID))
                    String authority,
            @QueryParam("limit") @Parameter(description = "1 to 200", schema = @Schema(type = SchemaType.INTEGER))
                    String limit,
            @QueryParam("cursor") @Parameter(description = "The next member of the page before") String cursor) {
        Actor actor = actors.signedIn();
        SubmissionStatus wanted = status == null
                ? null
                : SubmissionStatus.of(status)
                        .orElseThrow(() -> Problem.parameter("status", "is not a status of submissions"));
        if (authority != null && !authority.matches(Entry.ID)) {
            throw Problem.parameter("authority", "is not the id of an authority");
        }
        if (limit != null && !limit.matches("[1-9][0-9]?|1[0-9][0-9]|200")) {
            throw Problem.parameter("limit", "is not a whole number from 1 to 200");
        }
        return Response.ok(submissions.list(
                        actor, wanted, authority, cursor, limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit)))
                .header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubmission", summary = "A submission with its difference, doubts and history")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response find(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id) {
        return answer(Response.ok(), submissions.find(actors.signedIn(), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(EditResource.MERGE_PATCH)
    @Operation(
            operationId = "correctSubmission",
            summary = "Correct a returned submission and send it on again (its submitter)",
            description = "The body is a JSON Merge Patch (RFC 7396) of the proposed entry.")
    @APIResponse(
            responseCode = "200",
            description = "The submission, waiting again",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response correct(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was read")
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT))) String body) {
        return answer(Response.ok(), submissions.correct(actors.signedIn(), id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "withdrawSubmission", summary = "Take a submission back (its submitter)")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    public Response withdraw(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id) {
        submissions.withdraw(actors.signedIn(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/rebase")
    @Operation(
            operationId = "rebaseSubmission",
            summary = "Keep both what was proposed and what was published meanwhile (its submitter)")
    @APIResponse(
            responseCode = "200",
            description = "The submission, made from the current version",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response rebase(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(in = ParameterIn.HEADER, description = "ETag of the submission as it was read")
                    String ifMatch) {
        return answer(Response.ok(), submissions.rebase(actors.signedIn(), id, ifMatch));
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "commentSubmission", summary = "Say something about a submission (who may see it)")
    @APIResponse(
            responseCode = "200",
            description = "The submission with the comment",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response comment(
            @PathParam("id") @Parameter(description = "Id of the submission", example = SAMPLE_ID) String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Comment.class)))
                    String body) {
        Actor actor = actors.signedIn();
        return answer(Response.ok(), submissions.comment(actor, id, comments.required(body)));
    }
}
