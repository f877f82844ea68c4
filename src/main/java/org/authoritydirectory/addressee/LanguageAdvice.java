package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.authoritydirectory.authority.LanguageTags;
import org.authoritydirectory.authority.Languages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The language to write in (UNTOC Art. 18(14)).
 *
 * @param accepted language tags; under {@code preference}, the preferred one first
 * @param rule how they are meant; absent where it was not notified
 * @param verbatim the rule as it was notified, where it says more
 * @param write the language to write in; absent where any of the accepted will do and none was asked about
 * @param translation of a request written in the language that was asked about; absent where none was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The language to write in (UNTOC Art. 18(14))")
public record LanguageAdvice(
        List<String> accepted, Languages.Rule rule, String verbatim, String write, Translation translation) {

    /** Whether a request in the language that was asked about needs one. */
    @Schema(name = "TranslationNeed")
    public enum Translation {
        @JsonProperty("none")
        NONE,
        @JsonProperty("required")
        REQUIRED,
        @JsonProperty("certified")
        CERTIFIED
    }

    /** What follows from what is accepted; null where that is not known. */
    static LanguageAdvice of(Languages languages, String asked, List<Reason> why) {
        if (languages == null
                || languages.accepted() == null
                || languages.accepted().isEmpty()) {
            why.add(Rule.LANGUAGE_NOT_KNOWN.because(
                    "Which languages are accepted is not known; ask before translating."));
            return null;
        }
        List<String> accepted = languages.accepted();
        String first = accepted.get(0);
        boolean ordered = languages.rule() == Languages.Rule.PREFERENCE || accepted.size() == 1;
        String write = asked == null
                ? ordered ? first : null
                : accepted.stream()
                        .filter(tag -> LanguageTags.same(tag, asked))
                        .findFirst()
                        .orElse(first);
        Translation translation = asked == null
                ? null
                : LanguageTags.same(write, asked)
                        ? Translation.NONE
                        : languages.rule() == Languages.Rule.CERTIFIED_TRANSLATION
                                ? Translation.CERTIFIED
                                : Translation.REQUIRED;
        why.add(Rule.LANGUAGE.because(detail(languages, write, first)));
        return new LanguageAdvice(accepted, languages.rule(), languages.verbatim(), write, translation);
    }

    private static String detail(Languages languages, String write, String first) {
        String all = String.join(", ", languages.accepted());
        if (languages.rule() == null) {
            return "Accepted: " + all + "; how they are meant was not notified.";
        }
        return switch (languages.rule()) {
            case ANY_OF -> "Any of " + all + ".";
            case PREFERENCE ->
                write != null && !write.equals(first)
                        ? first + " is preferred; " + write + " where that is not possible."
                        : first + " is preferred; then " + all + ".";
            case TRANSLATION_REQUIRED -> "In " + all + ", or with a translation.";
            case CERTIFIED_TRANSLATION -> "In " + all + ", or with a certified translation.";
        };
    }
}
