package org.authoritydirectory.outline;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.shared.Problem;

/** A language that outlines are written in; the first where nobody asks for another. */
enum DraftLanguage {
    EN("GB"),
    FR("FR"),
    ES("ES"),
    RU("RU");

    private final Locale locale = Locale.forLanguageTag(tag());
    private final String region;

    DraftLanguage(String region) {
        this.region = region;
    }

    /** The language tag (BCP 47). */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag by which word processors choose how to spell and to read aloud. */
    String regionalTag() {
        return tag() + "-" + region;
    }

    /** The one a reader asks for; 400 for any other. */
    static DraftLanguage asked(String parameter) {
        return parameter == null
                ? EN
                : Stream.of(values())
                        .filter(language -> language.tag().equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> Problem.parameter(
                                "draft-language",
                                "'" + Problem.printable(parameter) + "' is none of "
                                        + Stream.of(values())
                                                .map(DraftLanguage::tag)
                                                .collect(Collectors.joining(", "))));
    }

    /** A name from the reference data, which have English at least. */
    String name(Map<String, String> names) {
        return names.getOrDefault(tag(), names.get("en"));
    }

    /** The name of a language, with its region or script where the tag has one. */
    String nameOf(String languageTag) {
        return Locale.forLanguageTag(languageTag).getDisplayName(locale);
    }
}
