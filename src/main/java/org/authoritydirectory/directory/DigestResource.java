package org.authoritydirectory.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A digest for each State, over HTTP: what a copy is compared with. */
@Path("/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class DigestResource {

    /** The digests of all States that have entries, after one publication. */
    @Schema(name = "Digests", description = "The digests of all States that have entries, after one publication")
    public record Digests(long sequence, List<StateDigest> digests) {}

    private final SnapshotService directory;
    private final GrantService grants;
    private final Answers answers;

    DigestResource(SnapshotService directory, GrantService grants, Answers answers) {
        this.directory = directory;
        this.grants = grants;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "readDigests",
            summary = "A digest of the entries of each State",
            description =
                    "For a partner to see whether a copy made from /v1/changes up to this publication is the same,"
                            + " and of which State it is not, without reading everything anew. Of the entries as the reader sees"
                            + " them.")
    @APIResponse(
            responseCode = "200",
            description = "The digests, in the order of the codes of the States",
            content = @Content(schema = @Schema(implementation = Digests.class)))
    public Response digests(@Context Request request) {
        Visibility audience = grants.audience();
        Snapshot snapshot = directory.current();
        Digests view = new Digests(snapshot.sequence(), snapshot.digests().of(audience));
        return answers.json(request, view, audience.isRestricted(), snapshot.sequence(), null)
                .build();
    }
}
