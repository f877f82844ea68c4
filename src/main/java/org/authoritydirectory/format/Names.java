package org.authoritydirectory.format;

import java.util.List;
import java.util.Map;

/** A text in several languages, where a format has room for one, or one a line. */
final class Names {

    private Names() {}

    /** The English text, or else the first; null where there is none. */
    static String main(Map<String, String> texts) {
        return texts == null || texts.isEmpty()
                ? null
                : texts.getOrDefault("en", texts.values().iterator().next());
    }

    /** Each text behind its language tag, such as {@code lv: Tieslietu ministrija}; a tag has no colon. */
    static List<String> tagged(Map<String, String> texts) {
        return texts == null
                ? List.of()
                : texts.entrySet().stream()
                        .map(text -> text.getKey() + ": " + text.getValue())
                        .toList();
    }
}
