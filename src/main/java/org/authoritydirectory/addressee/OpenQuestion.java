package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the question left open and what decides who the request is for: England or Scotland, before or after charge.
 *
 * @param parameter to be sent with one of the values
 * @param options the answers there are
 */
@Schema(description = "What the question left open and what decides who the request is for")
public record OpenQuestion(
        @Schema(enumeration = {"instrument", "territory", "stage", "subject"})
        String parameter,

        List<Option> options) {

    /**
     * An answer to it.
     *
     * @param value to be sent; a code, a text as it was notified, or {@code other}
     * @param names of the instrument, the territory or the State, by language
     * @param authorities ids of those who are for it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OpenQuestionOption", description = "An answer, and who is for it")
    public record Option(String value, Map<String, String> names, List<String> authorities) {}
}
