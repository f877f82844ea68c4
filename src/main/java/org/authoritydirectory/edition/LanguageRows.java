package org.authoritydirectory.edition;

import java.util.stream.Collectors;
import org.authoritydirectory.authority.Languages;

/** Writes in which languages a request may be written, and how that is meant (UNTOC Art. 18(14)). */
final class LanguageRows {

    private final Fo fo;
    private final Wording wording;

    LanguageRows(Fo fo, Wording wording) {
        this.fo = fo;
        this.wording = wording;
    }

    /** The languages, their rule, and the rule as it was notified. */
    void rule(Languages languages) {
        boolean any = languages.accepted() != null && !languages.accepted().isEmpty();
        if (any) {
            fo.text(languages.accepted().stream()
                    .map(wording::languageName)
                    .collect(Collectors.joining(wording.text("comma"))));
        }
        if (languages.rule() != null) {
            fo.text((any ? " – " : "") + wording.text("rule." + code(languages.rule())));
        }
        if (languages.verbatim() != null) {
            fo.text(any || languages.rule() != null ? " " : "");
            fo.inline(Style.LABEL, wording.text("as-notified") + wording.text("colon"));
            fo.data(languages.verbatim());
        }
    }

    /** The code in the API, such as {@code any-of}. */
    static String code(Languages.Rule rule) {
        return rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
