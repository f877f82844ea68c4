package org.authoritydirectory.edition;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The six languages an edition is made in: the official ones of the United Nations, in their own English order. */
enum EditionLanguage {
    /** Arabic, with the figures that the United Nations prints in it. */
    AR("ar", "ar@numbers=latn", true),
    /** Chinese, in the order of pinyin. */
    ZH("zh", "zh@collation=pinyin", false),
    EN("en", "en-GB", false),
    FR("fr", "fr", false),
    RU("ru", "ru", false),
    ES("es", "es", false);

    /** The codes, as a message lists them. */
    static final String CODES =
            Arrays.stream(values()).map(EditionLanguage::code).collect(Collectors.joining(", "));

    private static final String ARTICLE = "ال";

    private final String code;
    private final ULocale locale;
    private final boolean rightToLeft;

    EditionLanguage(String code, String locale, boolean rightToLeft) {
        this.code = code;
        this.locale = new ULocale(locale);
        this.rightToLeft = rightToLeft;
    }

    /** The language of a code such as {@code fr}. */
    static Optional<EditionLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The code, such as {@code fr} (BCP 47). */
    String code() {
        return code;
    }

    /** The conventions of dates and names of languages. */
    ULocale locale() {
        return locale;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The language's alphabetical order. */
    Collator order() {
        Collator order = Collator.getInstance(locale);
        order.setStrength(Collator.TERTIARY);
        return order;
    }

    /** The part of a State's name that counts in that order: in Arabic lists the article does not. */
    String ordered(String name) {
        return this == AR && name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
    }
}
