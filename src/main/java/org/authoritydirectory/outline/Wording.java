package org.authoritydirectory.outline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directory's own words in one language. What is put into them is put in as it is, and never read as words of ours. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<DraftLanguage, Wording> ALL = new EnumMap<>(DraftLanguage.class);

    static {
        for (DraftLanguage language : DraftLanguage.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final DraftLanguage language;
    private final Properties texts = new Properties();

    private Wording(DraftLanguage language) {
        this.language = language;
        String file = "/outline/texts_" + language.tag() + ".properties";
        try (Reader in = new InputStreamReader(Wording.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Those of a language. */
    static Wording in(DraftLanguage language) {
        return ALL.get(language);
    }

    /** The language they are in. */
    DraftLanguage language() {
        return language;
    }

    /**
     * A text.
     *
     * @param values for its places {@code {0}}, {@code {1}} and so on
     */
    String say(String key, String... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }
}
