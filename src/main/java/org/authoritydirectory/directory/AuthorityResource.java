package org.authoritydirectory.directory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.format.Format;
import org.authoritydirectory.format.MediaTypes;
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

/**
 * Authorities over HTTP: search, export, one entry, in each {@link Format}. Which format is settled here and not by the
 * framework, or an Accept header that cannot be met would count where the parameter has already decided.
 */
@Path("/v1/authorities")
@Tag(name = "Authorities", description = "The entries of the directory")
public class AuthorityResource {

    private final SearchService search;
    private final EntryService entries;
    private final GrantService grants;
    private final BulkReads bulkReads;
    private final EntryBodies bodies;
    private final Answers answers;

    AuthorityResource(
            SearchService search,
            EntryService entries,
            GrantService grants,
            BulkReads bulkReads,
            EntryBodies bodies,
            Answers answers) {
        this.search = search;
        this.entries = entries;
        this.grants = grants;
        this.bulkReads = bulkReads;
        this.bodies = bodies;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "searchAuthorities",
            summary = "Find authorities",
            description = "Full text, filters and facets. In every format but JSON: every match, streamed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of authorities, or every match in another format",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AuthorityPage.class)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = EntryView.class)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.VCARD, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.JSONLD, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response search(
            @BeanParam SearchParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context UriInfo uri) {
        SearchQuery query = search.query(parameters, grants.audience());
        Format format = Format.asked(parameters.format, headers.getRequestHeader(HttpHeaders.ACCEPT));
        bulkReads.note(query, format != Format.JSON, uri);
        if (format != Format.JSON) {
            return export(parameters, query, format);
        }
        SearchResult result = search.search(query);
        Response.ResponseBuilder answer = answers.of(
                request,
                AuthorityPage.bytes(result),
                format.contentType(),
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

    private Response export(SearchParameters parameters, SearchQuery query, Format format) {
        if (parameters.limit != null
                || parameters.cursor != null
                || parameters.facets != null && !parameters.facets.isEmpty()) {
            throw Problem.parameter(
                    parameters.limit != null ? "limit" : parameters.cursor != null ? "cursor" : "facets",
                    "does not go with the format " + format.code() + ", which gives every match");
        }
        SearchService.Export export = search.export(query);
        Response.ResponseBuilder answer = answers.stream(
                bodies.all(export.items(), query.audience(), format),
                format.contentType(),
                query.audience().isRestricted(),
                export.sequence());
        return disposed(answer, format, "authorities").build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAuthority", summary = "One authority, now or as of an instant")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = EntryView.class)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = EntryView.class)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.VCARD, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.JSONLD, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response entry(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @QueryParam("at")
                    @Parameter(
                            description = "As of an instant (RFC 3339)",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String at,
            @QueryParam("format")
                    @Parameter(
                            description = "The format; it counts before the Accept header",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "ndjson", "csv", "vcard", "jsonld"}))
                    String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        Format asked = Format.asked(format, headers.getRequestHeader(HttpHeaders.ACCEPT));
        Visibility audience = grants.audience();
        EntryService.Found found = entries.find(id, at);
        Response.ResponseBuilder answer = answers.of(
                request,
                bodies.one(found.rendered(), audience, asked),
                asked.contentType(),
                audience.isRestricted(),
                found.sequence(),
                found.rendered().lastModified());
        String self = "/v1/authorities/" + id;
        return disposed(answer, asked, found.rendered().entry().id())
                .header(HttpHeaders.LINK, "<" + self + "/versions>; rel=\"version-history\"")
                .header(HttpHeaders.LINK, "<" + self + ">; rel=\"latest-version\"")
                .build();
    }

    private static Response.ResponseBuilder disposed(Response.ResponseBuilder answer, Format format, String name) {
        format.disposition(name).ifPresent(value -> answer.header(HttpHeaders.CONTENT_DISPOSITION, value));
        return answer;
    }
}
