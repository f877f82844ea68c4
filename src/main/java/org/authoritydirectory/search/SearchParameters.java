package org.authoritydirectory.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search as they were sent; {@link SearchQuery} is what they mean. */
public class SearchParameters {

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(
            description = "Words to find: any name, body, place, e-mail domain or phone number, in any script; every"
                    + " word must be found; \"quotes\" keep words together",
            example = "latvia justice",
            schema = @Schema(type = SchemaType.STRING, maxLength = SearchQuery.MAX_TEXT))
    public String q;

    @QueryParam("state")
    @Parameter(description = "States by ISO 3166-1 alpha-3 code", example = "[\"LVA\"]")
    public List<String> state;

    @QueryParam("function")
    @Parameter(description = "Functions by code, see /v1/functions", example = "[\"mutual-legal-assistance\"]")
    public List<String> function;

    @QueryParam("instrument")
    @Parameter(description = "Instruments by code, see /v1/instruments", example = "[\"untoc\"]")
    public List<String> instrument;

    @QueryParam("territory")
    @Parameter(description = "Territories by code, see /v1/states/{code}", example = "[\"GB-SCT\"]")
    public List<String> territory;

    @QueryParam("language")
    @Parameter(description = "Languages in which requests are accepted, as BCP 47 tags", example = "[\"en\"]")
    public List<String> language;

    @QueryParam("channel")
    @Parameter(description = "Kinds of channel the entry must have", example = "[\"email\"]")
    public List<String> channel;

    @QueryParam("freshness")
    @Parameter(description = "How old the last confirmation may be: current, due, overdue", example = "[\"overdue\"]")
    public List<String> freshness;

    @QueryParam("open")
    @Parameter(
            description = "Somebody answers at this instant: now, or an instant (RFC 3339)",
            example = "now",
            schema = @Schema(type = SchemaType.STRING))
    public String open;

    @QueryParam("at")
    @Parameter(
            description = "The directory as of an instant (RFC 3339)",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String at;

    @QueryParam("sort")
    @Parameter(
            description = "Order of the items; relevance where words are searched, otherwise state",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "state", "name", "published", "-published"}))
    public String sort;

    @QueryParam("limit")
    @Parameter(
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the next page begins, as given by the page before")
    public String cursor;

    @QueryParam("facets")
    @Parameter(
            description = "Filters to count the values of",
            example = "[\"state\",\"function\"]",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE)
    public List<String> facets;

    @QueryParam("format")
    @Parameter(
            description = "The format; it counts before the Accept header",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "ndjson", "csv", "vcard", "jsonld"}))
    public String format;
}
