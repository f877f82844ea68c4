package org.authoritydirectory.sync;

import io.quarkus.vertx.http.Compressed;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The publications in the order of the log, over HTTP. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "For partner systems: a complete copy, and what changes in it")
public class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final ChangesService changes;
    private final GrantService grants;
    private final ActorService actors;
    private final AuditService audit;
    private final Answers answers;
    private final StreamService streams;

    ChangesResource(
            ChangesService changes,
            StreamService streams,
            GrantService grants,
            ActorService actors,
            AuditService audit,
            Answers answers) {
        this.changes = changes;
        this.streams = streams;
        this.grants = grants;
        this.actors = actors;
        this.audit = audit;
        this.answers = answers;
    }

    @GET
    @Compressed
    @Operation(
            operationId = "readChanges",
            summary = "Every publication in the order of the log: a full copy, and what has changed since",
            description =
                    "From the beginning, or behind the token of an earlier answer. Who follows next misses nothing and"
                            + " sees nothing twice, whatever is published meanwhile. An entry replaces the one before whole.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "Of a stream: the id of the last event that was taken over; goes before since",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The next publications; none for a copy that is complete. As text/event-stream those that"
                    + " come later too: an event each, whose id is the token to go on with, whose event is the type of"
                    + " the change and whose data is the Change",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangesView.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @QueryParam("since") @Parameter(description = "The next member of an earlier answer; the beginning without")
                    String since,
            @QueryParam("limit")
                    @Parameter(
                            description =
                                    "How many at most, 1 to 1000; 100 otherwise. A page of large entries has fewer",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String limit,
            @Context Request request,
            @Context UriInfo uri) {
        Visibility audience = grants.audience();
        ChangesService.Page page = changes.after(since, limit(limit), audience);
        if (audience.isRestricted() && !page.view().changes().isEmpty()) {
            noteBulkRead(uri);
        }
        return answers.json(request, page.view(), audience.isRestricted(), page.sequence(), null)
                .build();
    }

    /** The same publications live, for who asks for that. Its place in the API document is the operation above. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1")
    @Operation(hidden = true)
    public void follow(
            @QueryParam("since") String since,
            @HeaderParam("Last-Event-ID") String lastEvent,
            @Context RoutingContext http,
            @Context UriInfo uri,
            @Suspended AsyncResponse answer) {
        Visibility audience = grants.audience();
        long from = changes.start(lastEvent == null ? since : lastEvent, audience);
        HttpServerResponse response = http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Or nginx collects events before it passes them on.
                .putHeader("X-Accel-Buffering", "no");
        if (http.request().method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        if (audience.isRestricted()) {
            noteBulkRead(uri);
        }
        // Who has lost a role reads on for as long as the token would let them ask.
        Instant until = audience.isRestricted() ? actors.until() : null;
        response.setChunked(true);
        Runnable closed = streams.open(http.request(), audience, from, until);
        http.addEndHandler(ended -> closed.run());
    }

    /** Noted before it is answered: not noted, not answered. */
    private void noteBulkRead(UriInfo uri) {
        String asked = uri.getRequestUri().getRawQuery();
        String target = "GET /v1/changes" + (asked == null ? "" : "?" + asked);
        actors.actor().ifPresent(actor -> audit.bulkRead(actor, target));
    }

    private static int limit(String sent) {
        if (sent == null) {
            return DEFAULT_LIMIT;
        }
        if (!sent.matches("[0-9]{1,4}") || Integer.parseInt(sent) < 1 || Integer.parseInt(sent) > MAX_LIMIT) {
            throw Problem.parameter("limit", "is not a whole number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(sent);
    }
}
