package org.authoritydirectory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An edition speaks its language and no other. */
class WordingTest {

    /** The same word in both languages, or a sign. */
    private static final Set<String> SAME = Set.of(
            "colon",
            "comma",
            "channel.interpol",
            "foot",
            "article",
            "confirmation",
            "guide.confirmation.title",
            "entry.version",
            "channel.fax",
            "channel.urgent",
            "provenance",
            "notification");

    private static final Map<EditionLanguage, UnicodeScript> SCRIPTS = Map.of(
            EditionLanguage.AR, UnicodeScript.ARABIC,
            EditionLanguage.ZH, UnicodeScript.HAN,
            EditionLanguage.RU, UnicodeScript.CYRILLIC);

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void theSameTextsStandInEachLanguage(EditionLanguage language) {
        Properties english = Wording.texts(EditionLanguage.EN);
        Properties texts = Wording.texts(language);
        assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(key -> {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(values(texts.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        });
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(EditionLanguage.class)
    void noEnglishIsLeftOver(EditionLanguage language) {
        Properties english = Wording.texts(EditionLanguage.EN);
        Wording.texts(language).forEach((key, text) -> {
            UnicodeScript script = SCRIPTS.get(language);
            if (script != null && !key.equals("colon") && !key.equals("comma")) {
                assertThat(text.toString().codePoints().anyMatch(c -> UnicodeScript.of(c) == script))
                        .as("%s=%s", key, text)
                        .isTrue();
            } else if (language != EditionLanguage.EN && !SAME.contains(key.toString())) {
                assertThat(text).as(key.toString()).isNotEqualTo(english.get(key));
            }
        });
    }

    @Test
    void aTextThatIsMissingIsNotReplacedInSilence() {
        Wording wording = new Wording(EditionLanguage.FR);
        assertThatThrownBy(() -> wording.text("nonsense")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void datesAreWrittenAsInTheLanguage() {
        assertThat(new Wording(EditionLanguage.EN).date(Printed.AT)).isEqualTo("23 November 2026");
        assertThat(new Wording(EditionLanguage.FR).date(Printed.AT)).isEqualTo("23 novembre 2026");
        assertThat(new Wording(EditionLanguage.AR).date(Printed.AT)).contains("23", "نوفمبر", "2026");
        assertThat(new Wording(EditionLanguage.ZH).date("2011-09-22")).isEqualTo("2011年9月22日");
        assertThat(new Wording(EditionLanguage.ES).date("undated copy")).isEqualTo("undated copy");
    }

    @Test
    void ofSeveralNamesTheOneInTheLanguageIsShownElseTheNextBest() {
        Map<String, String> names = Map.of("de", "Ministerium", "en", "Ministry", "fr-CA", "Ministère");
        assertThat(new Wording(EditionLanguage.FR).best(names)).isEqualTo(new Worded("fr-CA", "Ministère"));
        assertThat(new Wording(EditionLanguage.RU).best(names)).isEqualTo(new Worded("en", "Ministry"));
        assertThat(new Wording(EditionLanguage.RU).best(Map.of("de", "Ministerium")))
                .isEqualTo(new Worded("de", "Ministerium"));
        assertThat(new Wording(EditionLanguage.RU).best(Map.of())).isNull();
        assertThat(new Wording(EditionLanguage.RU).isOwn(new Worded("rup", "x")))
                .isFalse();
    }
}
