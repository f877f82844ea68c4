package org.authoritydirectory.submission;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.authority.Entry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Editing over HTTP: ordinary requests on the entry, answered with the submission that they make. */
@Path("/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing", description = "Proposing changes; nothing is published without review")
public class EditResource {

    static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String TAKEN = "It waits for review as the submission at Location";

    private final ActorService actors;
    private final EditService edits;
    private final SubmissionService submissions;
    private final IdempotencyService idempotency;
    private final ReviewConfig config;
    private final Clock clock;

    EditResource(
            ActorService actors,
            EditService edits,
            SubmissionService submissions,
            IdempotencyService idempotency,
            ReviewConfig config,
            Clock clock) {
        this.actors = actors;
        this.edits = edits;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeAuthority", summary = "Propose a new entry")
    @APIResponse(
            responseCode = "202",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response create(
            @BeanParam EditParameters parameters,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Entry.class)))
                    String body) {
        Actor actor = actors.signedIn();
        return propose(actor, parameters, "POST", body, () -> edits.create(actor, body, terms(parameters, null)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceAuthority", summary = "Propose an entry as it shall be from now on")
    @APIResponse(
            responseCode = "202",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response replace(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @BeanParam EditParameters parameters,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Entry.class)))
                    String body) {
        Actor actor = actors.signedIn();
        return propose(
                actor,
                parameters,
                "PUT " + id,
                body,
                () -> edits.replace(actor, id, parameters.ifMatch, body, terms(parameters, null)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Operation(operationId = "amendAuthority", summary = "Propose changes of an entry (JSON Merge Patch, RFC 7396)")
    @APIResponse(
            responseCode = "202",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response amend(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @BeanParam EditParameters parameters,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT))) String body) {
        Actor actor = actors.signedIn();
        return propose(
                actor,
                parameters,
                "PATCH " + id,
                body,
                () -> edits.patch(actor, id, parameters.ifMatch, body, terms(parameters, null)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "withdrawAuthority", summary = "Propose that an authority leaves the directory")
    @APIResponse(
            responseCode = "202",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response withdraw(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @QueryParam("successor") @Parameter(description = "Id of the authority that takes over") String successor,
            @BeanParam EditParameters parameters) {
        Actor actor = actors.signedIn();
        return propose(
                actor,
                parameters,
                "DELETE " + id + " " + successor,
                "",
                () -> edits.withdraw(actor, id, parameters.ifMatch, terms(parameters, successor)));
    }

    /** Read when the request is done, not when it is sent again: its instant may have passed by then. */
    private Terms terms(EditParameters parameters, String successor) {
        return parameters.terms(clock.instant(), config, successor);
    }

    private Response propose(
            Actor actor, EditParameters parameters, String what, String body, Supplier<String> proposal) {
        String id = idempotency.once(actor, parameters.key, what + "\n" + parameters.asText() + "\n" + body, proposal);
        return SubmissionResource.answer(
                Response.accepted().header(HttpHeaders.LOCATION, "/v1/submissions/" + id), submissions.find(actor, id));
    }
}
