package org.authoritydirectory.subscription;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.InputReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions over HTTP, for partners. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "For partner systems: being told of publications (webhooks)")
public class SubscriptionResource {

    private static final String SAMPLE_ID = "b3BhcXVlLWlkLW9mLTE1";
    private static final String ID = "Id of the subscription";

    private final ActorService actors;
    private final SubscriptionService subscriptions;
    private final VerificationService verification;
    private final InputReader inputs;

    SubscriptionResource(
            ActorService actors,
            SubscriptionService subscriptions,
            VerificationService verification,
            InputReader inputs) {
        this.actors = actors;
        this.subscriptions = subscriptions;
        this.verification = verification;
        this.inputs = inputs;
    }

    /** Subscriptions, the newest first. */
    @Schema(name = "Subscriptions", description = "Subscriptions, the newest first")
    public record SubscriptionsView(List<SubscriptionView> items) {}

    /** Events that were given up, in the order of the log. */
    @Schema(name = "DeadLetters", description = "Events that were given up, in the order of the log")
    public record DeadLettersView(List<DeadLetterView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSubscription",
            summary = "Be told of what is published from now on (partner)",
            description =
                    "Nothing is sent before the target has answered a challenge. The answer has the secret that events"
                            + " are signed with; it is shown once.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription, not verified yet, with its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubscriptionInput.class)))
                    String body) {
        Actor actor = actors.partner();
        SubscriptionView made = subscriptions.create(actor, inputs.read(body, SubscriptionInput.class));
        return noStore(Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/subscriptions/" + made.id())
                .entity(made));
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "One's own subscriptions (partner)")
    @APIResponse(
            responseCode = "200",
            description = "The subscriptions, the newest first",
            content = @Content(schema = @Schema(implementation = SubscriptionsView.class)))
    public Response list() {
        return noStore(Response.ok(new SubscriptionsView(subscriptions.list(actors.partner()))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubscription", summary = "One of one's own subscriptions (partner)")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response find(@PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id) {
        return noStore(Response.ok(subscriptions.find(actors.partner(), id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSubscription", summary = "Be told nothing any more (partner)")
    @APIResponse(responseCode = "204", description = "It is gone, with all that waited for it")
    public Response delete(@PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id) {
        subscriptions.delete(actors.partner(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifySubscription",
            summary = "Let the target show that it wants to be told (partner)",
            description =
                    "It is sent an event of the type org.authoritydirectory.challenge, and has to answer with 2xx and the"
                            + " text of data.challenge as its whole body. At most once in ten seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription is active",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response verify(@PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id) {
        return noStore(Response.ok(verification.verify(actors.partner(), id)));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "rotateSecret",
            summary = "Get a new secret (partner)",
            description = "Until previousUntil events have two signatures, the second one with the secret before.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription with its new secret, shown once",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response rotate(@PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id) {
        return noStore(Response.ok(subscriptions.rotate(actors.partner(), id)));
    }

    @GET
    @Path("/{id}/dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "Events that were given up (partner)")
    @APIResponse(
            responseCode = "200",
            description = "The events, in the order of the log, at most 200",
            content = @Content(schema = @Schema(implementation = DeadLettersView.class)))
    public Response deadLetters(@PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id) {
        return noStore(Response.ok(new DeadLettersView(subscriptions.deadLetters(actors.partner(), id))));
    }

    @POST
    @Path("/{id}/dead-letters/{sequence}/redelivery")
    @Operation(
            operationId = "redeliverDeadLetter",
            summary = "Have an event sent again that was given up (partner)",
            description = "Newer versions of the entry may have come meanwhile; data.version tells.")
    @APIResponse(responseCode = "204", description = "It is sent soon, with the id it had")
    public Response redeliver(
            @PathParam("id") @Parameter(description = ID, example = SAMPLE_ID) String id,
            @PathParam("sequence") @Parameter(description = "Number of the publication", example = "17")
                    String sequence) {
        subscriptions.redeliver(actors.partner(), id, sequence);
        return Response.noContent().build();
    }

    private static Response noStore(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, Answers.KEPT_BY_NONE).build();
    }
}
