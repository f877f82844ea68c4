package org.authoritydirectory.edition;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;

/** How an edition says things in its language: its fixed texts, dates, and which of several texts it shows. */
final class Wording {

    /** Where a text is not to be had in the edition's language, the likeliest to be read. */
    private static final List<String> NEXT_BEST = List.of("en", "fr", "es", "ru", "ar", "zh");

    private final EditionLanguage language;
    private final Properties texts;
    private final LocaleDisplayNames languages;
    private final DateFormat dates;

    Wording(EditionLanguage language) {
        this.language = language;
        this.texts = texts(language);
        this.languages = LocaleDisplayNames.getInstance(language.locale());
        this.dates = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        dates.setTimeZone(TimeZone.GMT_ZONE);
    }

    /** The fixed texts of a language, by key. */
    static Properties texts(EditionLanguage language) {
        // Not a ResourceBundle: that would quietly give a text of another language for a missing one.
        try (InputStream in = Wording.class.getResourceAsStream("/edition/" + language.code() + ".properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of " + language.code() + " cannot be read", e);
        }
    }

    EditionLanguage language() {
        return language;
    }

    /** A fixed text with its values filled in. */
    String text(String key, String... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("No text in " + language.code(), "edition", key);
        }
        // Not a MessageFormat: an apostrophe is an apostrophe, and numbers are not grouped.
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** A day, as it is written in a text of this language. */
    String date(Instant instant) {
        return dates.format(Date.from(instant));
    }

    /** An ISO 8601 date as it is written in this language; what is none stays as it is. */
    String date(String text) {
        try {
            return date(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** The name of a language in this one. */
    String languageName(String tag) {
        return languages.localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** Of a text in several languages the one to show: this language's, or the next best; null where there is none. */
    Worded best(Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        Map<String, String> sorted = new TreeMap<>(texts);
        if (find(sorted, language.code()) != null) {
            return find(sorted, language.code());
        }
        for (String next : NEXT_BEST) {
            if (find(sorted, next) != null) {
                return find(sorted, next);
            }
        }
        Map.Entry<String, String> first = sorted.entrySet().iterator().next();
        return new Worded(first.getKey(), first.getValue());
    }

    private static Worded find(Map<String, String> sorted, String code) {
        return sorted.entrySet().stream()
                .filter(text -> isIn(code, text.getKey()))
                .findFirst()
                .map(text -> new Worded(text.getKey(), text.getValue()))
                .orElse(null);
    }

    /** Whether a text needs no mark that it is in another language. */
    boolean isOwn(Worded text) {
        return text.language() == null || isIn(language.code(), text.language());
    }

    private static boolean isIn(String code, String tag) {
        return tag.equals(code) || tag.startsWith(code + "-");
    }
}
