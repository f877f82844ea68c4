package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A special region or territory that may have its own authorities (UNTOC Art. 18(13)), or another area that statistics
 * name apart.
 *
 * @param code ISO 3166-2 where one is used, else ISO 3166-1 alpha-3
 * @param state code of the State it belongs to or that administers it; absent where this is disputed or not stated
 * @param names language (ar, en, es, fr, ru, zh) to name
 * @param aliases other codes and names, for search
 * @param note what was seen or corrected in the source of the names
 * @param unchecked whether a member comes from general knowledge and awaits a check against an authentic source
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A special region or territory that may have its own authorities")
public record Territory(
        String code,
        String state,
        Map<String, String> names,
        List<String> aliases,
        String note,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unchecked) {

    /** Copies what it is given. */
    public Territory {
        names = Immutable.map(names);
        aliases = Immutable.list(aliases);
    }
}
