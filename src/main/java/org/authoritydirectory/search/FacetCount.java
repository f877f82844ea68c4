package org.authoritydirectory.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of the matches have a value.
 *
 * @param value a code, as the filter of the facet's name takes it
 */
@Schema(description = "How many of the matches have a value")
public record FacetCount(String value, int count) {

    static List<FacetCount> of(FacetResult result) {
        return Stream.of(result.labelValues)
                .map(v -> new FacetCount(v.label, v.value.intValue()))
                .toList();
    }
}
