package org.authoritydirectory.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.comparison.Difference;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
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
    private final GrantService grants;
    private final Answers answers;

    VersionResource(PublicationService publications, GrantService grants, Answers answers) {
        this.publications = publications;
        this.grants = grants;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listVersions", summary = "The history of an authority's entry")
    @APIResponse(
            responseCode = "200",
            description = "The versions, oldest first",
            content = @Content(schema = @Schema(implementation = VersionView.Versions.class)))
    public Response versions(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @Context Request request) {
        List<Publication> records = publications.versions(id);
        if (records.isEmpty()) {
            throw unknown("There is no authority '" + Problem.printable(id) + "'.");
        }
        Visibility audience = grants.audience();
        List<VersionView> views = new ArrayList<>();
        Publication before = null;
        for (Publication record : records) {
            views.add(VersionView.of(record, before == null ? List.of() : changed(before, record, audience)));
            before = record;
        }
        return answers.json(
                        request,
                        new VersionView.Versions(views),
                        audience.isRestricted(),
                        before.sequence(),
                        before.at())
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
        Visibility audience = grants.audience();
        return answers.of(
                        request,
                        json(record, audience).getBytes(StandardCharsets.UTF_8),
                        MediaType.APPLICATION_JSON,
                        audience.isRestricted(),
                        record.sequence(),
                        record.at())
                .header(HttpHeaders.LINK, latest(id))
                .header(HttpHeaders.LINK, "</v1/authorities/" + id + "/versions>; rel=\"version-history\"")
                .build();
    }

    private static String json(Publication record, Visibility audience) {
        return audience.isRestricted() ? record.wholeEntryJson() : record.entryJson();
    }

    /** The members that differ in the form the reader sees; in the public one where the rest of either is erased. */
    private static List<String> changed(Publication earlier, Publication later, Visibility audience) {
        return audience.isRestricted() && earlier.isWhole() && later.isWhole()
                ? Difference.members(earlier.wholeEntry(), later.wholeEntry())
                : Difference.members(earlier.entry(), later.entry());
    }

    private static String latest(String id) {
        return "</v1/authorities/" + id + ">; rel=\"latest-version\"";
    }

    private static RuntimeException unknown(String detail) {
        return Problem.of(ProblemType.NOT_FOUND, detail);
    }
}
