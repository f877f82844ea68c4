package org.authoritydirectory.transparency;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof of an entry over HTTP. */
@Path("/v1/authorities/{id}/proof")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs")
public class ProofResource {

    private final ProofService proofs;
    private final GrantService grants;
    private final Answers answers;

    ProofResource(ProofService proofs, GrantService grants, Answers answers) {
        this.proofs = proofs;
        this.grants = grants;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getProof",
            summary = "The proof that a version of an entry stands in the log",
            description =
                    "The record's leaf, its path in the Merkle tree (RFC 6962) and the signed checkpoint: enough to"
                            + " show, offline and for ever, that exactly this was published.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = ProofView.class)))
    public Response proof(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @QueryParam("version")
                    @Parameter(
                            description = "Number of the version; the last one without",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String version,
            @Context Request request) {
        if (version != null && !version.matches("[1-9][0-9]{0,8}")) {
            throw Problem.parameter("version", "is not the number of a version");
        }
        Visibility audience = grants.audience();
        ProofView proof = proofs.proof(id, version == null ? null : Integer.valueOf(version), audience)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such version of such an authority."));
        return answers.json(request, proof, audience.isRestricted(), proof.sequence(), null)
                .build();
    }
}
