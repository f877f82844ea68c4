package org.authoritydirectory.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.comparison.Difference;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of an entry over HTTP, read from the log. */
@Path("/v1/authorities/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What was published, when, and on whose approval")
public class VersionResource {

    private final PublicationService publications;
    private final ObjectMapper json;
    private final Answers answers;

    VersionResource(PublicationService publications, ObjectMapper json, Answers answers) {
        this.publications = publications;
        this.json = json;
        this.answers = answers;
    }

    /**
     * A version in the history.
     *
     * @param changed the members that differ from the version before, as JSON Pointers
     * @param submittedBy the office that submitted
     * @param approvedBy the office that approved
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Version", description = "What changed in an entry, when, and on whose approval")
    public record VersionView(
            int version,
            long sequence,
            Instant at,
            String type,
            List<String> changed,
            String reason,
            String successor,
            String submission,
            String submittedBy,
            String approvedBy) {}

    /** The history of an entry, oldest version first. */
    @Schema(name = "Versions", description = "The history of an entry, oldest version first")
    public record VersionsView(List<VersionView> items) {}

    @GET
    @Operation(operationId = "listVersions", summary = "The history of an authority's entry")
    @APIResponse(
            responseCode = "200",
            description = "The versions, oldest first",
            content = @Content(schema = @Schema(implementation = VersionsView.class)))
    public Response versions(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @Context Request request) {
        List<Publication> records = publications.versions(id);
        if (records.isEmpty()) {
            throw unknown("There is no authority '" + Problem.printable(id) + "'.");
        }
        List<VersionView> views = new ArrayList<>();
        Entry before = null;
        for (Publication record : records) {
            Entry entry = record.entry();
            views.add(view(record, before == null ? List.of() : Difference.members(before, entry)));
            before = entry;
        }
        Publication last = records.get(records.size() - 1);
        return answers.of(
                        request, write(new VersionsView(views)), MediaType.APPLICATION_JSON, last.sequence(), last.at())
                .header(HttpHeaders.LINK, latest(id))
                .build();
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getVersion", summary = "One version of an authority's entry, as it was published")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it was published",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response version(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @PathParam("version") @Parameter(description = "Number of the version, from 1", example = "1")
                    String version,
            @Context Request request) {
        Publication record = (version.matches("[0-9]{1,9}")
                        ? publications.version(id, Integer.parseInt(version))
                        : java.util.Optional.<Publication>empty())
                .orElseThrow(() -> unknown("There is no such version."));
        return answers.of(
                        request,
                        record.entryJson().getBytes(StandardCharsets.UTF_8),
                        MediaType.APPLICATION_JSON,
                        record.sequence(),
                        record.at())
                .header(HttpHeaders.LINK, latest(id))
                .header(HttpHeaders.LINK, "</v1/authorities/" + id + "/versions>; rel=\"version-history\"")
                .build();
    }

    private static VersionView view(Publication p, List<String> changed) {
        return new VersionView(
                p.version(),
                p.sequence(),
                p.at(),
                p.type().code(),
                changed,
                p.reason(),
                p.successor(),
                p.submission(),
                p.submittedBy(),
                p.approvedBy());
    }

    private byte[] write(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latest(String id) {
        return "</v1/authorities/" + id + ">; rel=\"latest-version\"";
    }

    private static RuntimeException unknown(String detail) {
        return Problem.of(ProblemType.NOT_FOUND, detail);
    }
}
