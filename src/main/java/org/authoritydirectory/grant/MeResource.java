package org.authoritydirectory.grant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.ActorService;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the directory knows about who is asking. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "Who may edit which entry, asked for and decided")
public class MeResource {

    private final ActorService actors;

    private final GrantService grants;

    MeResource(ActorService actors, GrantService grants) {
        this.actors = actors;
        this.grants = grants;
    }

    /**
     * Who is asking.
     *
     * @param roles what the identity provider says
     * @param grants what the directory lets the login edit
     */
    @Schema(name = "Me", description = "Who is asking, and what they may do")
    public record MeView(String subject, List<String> roles, List<GrantView> grants) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who I am here")
    @APIResponse(
            responseCode = "200",
            description = "The login with its roles and grants",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        Actor actor = actors.signedIn();
        return Response.ok(new MeView(
                        actor.subject(),
                        actor.roles().stream().map(Role::code).sorted().toList(),
                        grants.of(actor).stream().map(Grant::view).toList()))
                .header("Cache-Control", Answers.KEPT_BY_NONE)
                .build();
    }
}
