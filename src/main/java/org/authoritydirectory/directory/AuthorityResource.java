package org.authoritydirectory.directory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.search.SearchParameters;
import org.authoritydirectory.search.SearchQuery;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Authorities over HTTP: search, export, one entry. */
@Path("/v1/authorities")
@Tag(name = "Authorities", description = "The entries of the directory")
public class AuthorityResource {

    static final String NDJSON = "application/x-ndjson";

    private final SearchService search;
    private final EntryService entries;
    private final GrantService grants;
    private final BulkReads bulkReads;
    private final Answers answers;

    AuthorityResource(
            SearchService search, EntryService entries, GrantService grants, BulkReads bulkReads, Answers answers) {
        this.search = search;
        this.entries = entries;
        this.grants = grants;
        this.bulkReads = bulkReads;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, NDJSON})
    @Operation(
            operationId = "searchAuthorities",
            summary = "Find authorities",
            description = "Full text, filters and facets. As NDJSON: every match, streamed, an entry a line.")
    @APIResponse(
            responseCode = "200",
            description = "A page of authorities, or every match as NDJSON",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuthorityPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = EntryView.class))
            })
    public Response search(
            @BeanParam SearchParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context UriInfo uri) {
        SearchQuery query = search.query(parameters, grants.audience());
        boolean stream = wantsStream(parameters, headers);
        bulkReads.note(query, stream, uri);
        if (stream) {
            return export(parameters, query);
        }
        SearchResult result = search.search(query);
        Response.ResponseBuilder answer = answers.of(
                request,
                AuthorityPage.bytes(result),
                MediaType.APPLICATION_JSON,
                query.audience().isRestricted(),
                result.sequence(),
                null);
        if (result.next() != null) {
            // A relative reference: whatever host name a request claims, it never gets into a cached answer.
            UriBuilder next = UriBuilder.fromPath(uri.getPath());
            // In one order, so that equal answers are equal to the byte.
            new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
                if (!name.equals("cursor")) {
                    next.queryParam(
                            name,
                            values.stream().map(v -> v.replace("%", "%25")).toArray());
                }
            });
            answer.header(
                    HttpHeaders.LINK,
                    "<" + next.queryParam("cursor", result.next()).build() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static boolean wantsStream(SearchParameters parameters, HttpHeaders headers) {
        if (parameters.format == null) {
            for (MediaType accepted : headers.getAcceptableMediaTypes()) {
                if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                    return false;
                }
                if (accepted.isCompatible(MediaType.valueOf(NDJSON))) {
                    return true;
                }
            }
            return false;
        }
        return switch (parameters.format) {
            case "json" -> false;
            case "ndjson" -> true;
            default ->
                throw Problem.parameter(
                        "format", "'" + Problem.printable(parameters.format) + "' is none of json, ndjson");
        };
    }

    private Response export(SearchParameters parameters, SearchQuery query) {
        if (parameters.limit != null
                || parameters.cursor != null
                || parameters.facets != null && !parameters.facets.isEmpty()) {
            throw Problem.parameter(
                    parameters.limit != null ? "limit" : parameters.cursor != null ? "cursor" : "facets",
                    "does not go with NDJSON, which gives every match");
        }
        SearchService.Export export = search.export(query);
        StreamingOutput lines = out -> {
            for (Rendered entry : (Iterable<Rendered>) export.items()::iterator) {
                out.write(entry.json(query.audience()));
                out.write('\n');
            }
        };
        return answers.stream(lines, NDJSON, query.audience().isRestricted(), export.sequence())
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuthority", summary = "One authority, now or as of an instant")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response entry(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @QueryParam("at")
                    @Parameter(
                            description = "As of an instant (RFC 3339)",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String at,
            @Context Request request) {
        Visibility audience = grants.audience();
        EntryService.Found found = entries.find(id, at);
        String self = "/v1/authorities/" + id;
        return answers.of(
                        request,
                        found.rendered().json(audience),
                        MediaType.APPLICATION_JSON,
                        audience.isRestricted(),
                        found.sequence(),
                        found.rendered().lastModified())
                .header(HttpHeaders.LINK, "<" + self + "/versions>; rel=\"version-history\"")
                .header(HttpHeaders.LINK, "<" + self + ">; rel=\"latest-version\"")
                .build();
    }
}
