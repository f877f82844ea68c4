package org.authoritydirectory.authority;

import java.util.Locale;
import java.util.Set;

/** Language tags (BCP 47) as readers send them. */
public final class LanguageTags {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTags() {}

    /** Whether it has the form of a tag and, where its language has two letters, names a language. */
    public static boolean isLanguage(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                && (tag.split("-")[0].length() == 3 || TWO_LETTERS.contains(tag.split("-")[0]));
    }

    /** Whether both are of one language, whatever their script and region. */
    public static boolean same(String one, String other) {
        return one.split("-")[0].equals(other.split("-")[0]);
    }
}
