package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages a request may be written in, with their rule (UNTOC Art. 18(14)).
 *
 * @param accepted language tags; under {@code preference}, the preferred one first
 * @param verbatim the rule as it was notified, where it says more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The languages a request may be written in, with their rule (UNTOC Art. 18(14))")
public record Languages(
        @Size(max = 30) List<@LanguageTag String> accepted,
        Rule rule,
        @Text String verbatim) {

    /** How the accepted languages are meant. */
    @Schema(name = "LanguageRule")
    public enum Rule {
        @JsonProperty("any-of")
        ANY_OF,
        @JsonProperty("preference")
        PREFERENCE,
        @JsonProperty("translation-required")
        TRANSLATION_REQUIRED,
        @JsonProperty("certified-translation")
        CERTIFIED_TRANSLATION;

        /** The code in the API, such as {@code any-of}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
