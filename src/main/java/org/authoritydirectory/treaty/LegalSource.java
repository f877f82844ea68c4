package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The article under which States name authorities for a function.
 *
 * @param instrument code of the instrument
 * @param article such as {@code 18(13)}; absent where no article asks for a designation
 * @param designation what the article designates, one line in English
 * @param designationSource where that was seen; absent where it comes from general knowledge
 * @param titles language to title of the article
 * @param titleSources language to where that title was seen
 * @param unchecked whether titles or designation come from general knowledge and await a check against the authentic
 *     text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The article under which States name authorities for a function")
public record LegalSource(
        String instrument,
        String article,
        String designation,
        String designationSource,
        Map<String, String> titles,
        Map<String, String> titleSources,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unchecked) {

    /** Copies what it is given. */
    public LegalSource {
        titles = Immutable.map(titles);
        titleSources = Immutable.map(titleSources);
    }
}
