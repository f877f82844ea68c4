package org.authoritydirectory.transparency;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Collectors;
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

/** The log as a transparency log over HTTP (C2SP tlog-tiles), below {@code /v1/log}. */
@Path("/v1/log")
@Tag(name = "Proofs", description = "What the directory published, provable by whoever holds a copy")
public class LogResource {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String NDJSON = "application/x-ndjson";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_SECONDS = "public, max-age=2";

    private final TreeService trees;
    private final LeafService leaves;
    private final LogKeys keys;

    LogResource(TreeService trees, LeafService leaves, LogKeys keys) {
        this.trees = trees;
        this.leaves = leaves;
        this.keys = keys;
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getCheckpoint",
            summary = "The signed root over the whole log",
            description =
                    "A C2SP tlog-checkpoint: the log's name, the number of its records, the root of their Merkle tree"
                            + " (RFC 6962), and an Ed25519 signature of each key in use. Keep every one you rely on.")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response checkpoint() {
        TreeService.Signed signed = trees.checkpoint();
        return Response.ok(signed.note(), TEXT)
                .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
                .header(Answers.SEQUENCE, signed.size())
                .build();
    }

    @GET
    @Path("/keys")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLogKeys",
            summary = "The public keys that sign checkpoints",
            description =
                    "One a line, as C2SP signed-note has them, the present one first. Whoever relies on them compares"
                            + " them once with what the operator tells by another way.")
    @APIResponse(
            responseCode = "200",
            description = "The keys; none where the log is not signed",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response keys() {
        String text = keys.known().stream().map(key -> key.text() + "\n").collect(Collectors.joining());
        return Response.ok(text, TEXT)
                .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
                .build();
    }

    @GET
    @Path("/tile/{level:[0-9]+}/{tile:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getTile",
            summary = "256 hashes of the Merkle tree",
            description = "A C2SP tlog-tiles tile, from which any inclusion or consistency proof can be computed.")
    @APIResponse(
            responseCode = "200",
            description = "The hashes, 32 bytes each",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(
            @PathParam("level") @Parameter(description = "0 for the leaves", example = "0") String level,
            @PathParam("tile")
                    @Parameter(
                            description = "Number of the tile, and its width where it is not full",
                            example = "000.p/81")
                    String tile) {
        TilePath path = TilePath.parse(tile).orElseThrow(LogResource::nothing);
        if (!level.matches("[0-3]")) {
            throw nothing();
        }
        int height = 8 * Integer.parseInt(level);
        if (!trees.reaches(height, path.end())) {
            throw nothing();
        }
        return immutable(trees.tree().tile(height, (int) path.first(), path.width()));
    }

    @GET
    @Compressed
    @Path("/tile/entries/{tile:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getLeafBundle",
            summary = "The leaves of 256 records",
            description =
                    "A C2SP tlog-tiles entry bundle: each leaf behind its length in two bytes. A leaf is the canonical"
                            + " JSON (RFC 8785) of what is public about a record, with the SHA-256 of the entry's public form.")
    @APIResponse(
            responseCode = "200",
            description = "The leaves",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(
            @PathParam("tile")
                    @Parameter(
                            description = "Number of the tile, and its width where it is not full",
                            example = "000.p/81")
                    String tile) {
        TilePath path = TilePath.parse(tile).orElseThrow(LogResource::nothing);
        if (!trees.reaches(0, path.end())) {
            throw nothing();
        }
        return immutable(leaves.bundle(path));
    }

    @GET
    @Compressed
    @Path("/records")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportRecords",
            summary = "Every record of the log with its leaf",
            description =
                    "One JSON object a line, in the order of the log: the leaf, its hash, and the public form of the"
                            + " entry. With a checkpoint it is all that a copy is verified by, offline and for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The records",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RecordView.class)))
    public Response records(
            @QueryParam("after")
                    @Parameter(
                            description = "Number of the record behind which to begin; the first one without",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String after) {
        if (after != null && !after.matches("[0-9]{1,9}")) {
            throw Problem.parameter("after", "is not the number of a record");
        }
        StreamingOutput records = leaves.records(after == null ? 0 : Long.parseLong(after));
        return Response.ok(records, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
                .build();
    }

    private static Response immutable(byte[] body) {
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    private static RuntimeException nothing() {
        return Problem.of(ProblemType.NOT_FOUND, "The log has no such tile.");
    }
}
