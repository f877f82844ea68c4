package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a State declared or notified under an article, beside its authorities.
 *
 * @param article such as {@code 16(5)} (legal basis for extradition), {@code 18(14)} (acceptable languages) or
 *     {@code 8(6)} (an authority was notified)
 * @param legalBasisForExtradition absent where the declaration does not say
 * @param condition under which, or text that goes with it, close to the source
 * @param languages BCP 47 tags, in the State's order
 * @param rule how the languages are meant, as in the entry: {@code any-of}, {@code preference},
 *     {@code translation-required}, {@code certified-translation}
 * @param verbatim the rule as the source words it
 * @param notified whether a notification exists, where its text was not seen
 * @param date of the notification
 * @param sourceDate the day of the source, as it gives it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What a State declared or notified under an article, beside its authorities")
public record Declaration(
        String state,
        String instrument,
        String article,
        LegalBasis legalBasisForExtradition,
        String condition,
        List<String> languages,
        String rule,
        String verbatim,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean notified,
        LocalDate date,
        String remark,
        String source,
        String sourceDate) {

    /** Copies what it is given. */
    public Declaration {
        languages = Immutable.list(languages);
    }

    /** Whether a State takes the Convention as the legal basis for extradition (UNTOC Art. 16(5)). */
    public enum LegalBasis {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("conditional")
        CONDITIONAL
    }
}
