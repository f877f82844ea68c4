package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of cooperation that authorities are designated for. A new one is a row of the reference data, not code.
 *
 * @param code such as {@code mutual-legal-assistance}
 * @param names language (ar, en, es, fr, ru, zh) to name
 * @param mission whether it is one of the five that UNTOC and its Protocols are about
 * @param related whether it belongs to related instruments only
 * @param aliases language to the words that practitioners type
 * @param legalSources the articles behind it, the United Nations ones first
 * @param note where it comes from when no article asks for it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A kind of cooperation that authorities are designated for")
public record Function(
        String code,
        Map<String, String> names,
        boolean mission,
        boolean related,
        Map<String, List<String>> aliases,
        List<LegalSource> legalSources,
        String note) {

    /** Copies what it is given. */
    public Function {
        names = Immutable.map(names);
        aliases = Immutable.lists(aliases);
        legalSources = Immutable.list(legalSources);
    }
}
