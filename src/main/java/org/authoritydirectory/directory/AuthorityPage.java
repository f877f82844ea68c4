package org.authoritydirectory.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.search.FacetCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of authorities as the OpenAPI document shows it; the bytes are put together from the entries' own.
 *
 * @param total number of matches on all pages
 * @param facets counts by facet, for the facets asked for
 * @param next cursor of the page that follows; absent on the last
 */
@Schema(description = "A page of authorities; next is absent on the last")
public record AuthorityPage(List<EntryView> items, long total, Map<String, List<FacetCount>> facets, String next) {

    private static final JsonFactory JSON = new JsonFactory();

    static byte[] bytes(SearchResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            for (int i = 0; i < result.items().size(); i++) {
                out.flush();
                if (i > 0) {
                    bytes.write(',');
                }
                bytes.write(result.items().get(i).json(result.audience()));
            }
            out.writeEndArray();
            out.writeNumberField("total", result.total());
            if (!result.facets().isEmpty()) {
                writeFacets(out, result.facets());
            }
            if (result.next() != null) {
                out.writeStringField("next", result.next());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeFacets(JsonGenerator out, Map<String, List<FacetCount>> facets) throws IOException {
        out.writeObjectFieldStart("facets");
        for (Map.Entry<String, List<FacetCount>> facet : facets.entrySet()) {
            out.writeArrayFieldStart(facet.getKey());
            for (FacetCount count : facet.getValue()) {
                out.writeStartObject();
                out.writeStringField("value", count.value());
                out.writeNumberField("count", count.count());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
