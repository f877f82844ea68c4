package org.authoritydirectory.outline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outline of a request, in one language: a drafting aid, with blanks where the case comes in.
 *
 * @param language tag of the language it is written in
 * @param notice that it is a drafting aid
 * @param sample the warning that it rests on sample data; absent where it does not
 * @param authority id of the addressee
 * @param href of its entry
 * @param function code of the function
 * @param instrument code of the instrument it is drafted under
 * @param request the parts of the request, in their order
 * @param sending what to look at before it is sent; no part of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Outline", description = "The outline of a request: a drafting aid, with blanks where the case comes in")
public record OutlineView(
        @Schema(enumeration = {"en", "fr", "es", "ru"}) String language,

        String title,
        String notice,
        String sample,
        @Schema(examples = "LVA-ZMHJY8") String authority,
        @Schema(examples = "/v1/authorities/LVA-ZMHJY8") String href,
        String function,
        String instrument,
        List<Section> request,
        List<Section> sending) {

    /** What stands where the case comes in. */
    static final String BLANK = "[…]";

    /**
     * A part of it.
     *
     * @param code the same in every language
     * @param hint what belongs here, to whoever drafts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OutlineSection", description = "A part of the outline, and why it is there")
    public record Section(String code, String heading, Source source, String hint, List<Line> lines) {}

    /**
     * Why a part is there.
     *
     * @param instrument code; absent where it is no treaty
     * @param article such as {@code 18(15)(b)}
     * @param text the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OutlineSource", description = "Why a part is there")
    public record Source(Kind kind, String instrument, String article, String text) {}

    /** How much a part is asked for. */
    @Schema(name = "OutlineSourceKind")
    public enum Kind {
        /** The article says that a request contains it. */
        @JsonProperty("required")
        REQUIRED,
        /** The article says that a request contains it as well where it is about a certain thing. */
        @JsonProperty("conditional")
        CONDITIONAL,
        /** The article speaks of it, and of no duty to write it. */
        @JsonProperty("article")
        ARTICLE,
        /** No more than a drafting aid: requests usually have it. */
        @JsonProperty("practice")
        PRACTICE,
        /** It is what the directory knows of the addressee or of the States. */
        @JsonProperty("directory")
        DIRECTORY
    }

    /**
     * A line of a part.
     *
     * @param label what it is; absent where the text says so itself
     * @param text of the directory, or {@code […]} where the case comes in
     * @param language tag of the text; absent where it is that of the outline or of none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OutlineLine", description = "A line of a part; a text of […] is a blank to be filled in")
    public record Line(String label, String text, String language) {

        static Line of(String label, String text) {
            return new Line(label, text, null);
        }

        static Line blank(String label) {
            return of(label, BLANK);
        }
    }
}
