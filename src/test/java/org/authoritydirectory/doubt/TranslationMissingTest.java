package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in fewer than the six languages. */
class TranslationMissingTest {

    private static final String SIX = "\"ar\": \"a\", \"en\": \"b\", \"es\": \"c\", \"fr\": \"d\", \"ru\": \"e\", ";

    private final TranslationMissing rule = new TranslationMissing();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "en": "A"                                | ar, es, fr, ru, zh
                    "lv": "A"                                | ar, en, es, fr, ru, zh
                    "en": "A", "lv": "B", "fr": "C"          | ar, es, ru, zh
                    "en-GB": "A", "es-419": "B", "zh-Hant": "C" | ar, fr, ru
                    """)
    void eachMissingLanguageIsListed(String names, String missing) {
        Entry entry = Entries.passed(Entries.with("\"names\": {" + names + "}"));
        assertThat(Proposals.codes(rule, entry)).containsExactly("translation-missing /names");
        assertThat(Proposals.details(rule, entry)).containsExactly("There is no text in " + missing + ".");
    }

    @Test
    void allSixAreEnoughAndMoreAreWelcome() {
        assertThat(Proposals.codes(rule, Entries.with("\"names\": {" + SIX + "\"zh\": \"f\"}")))
                .isEmpty();
        assertThat(Proposals.codes(rule, Entries.with("\"names\": {" + SIX + "\"zh-Hans\": \"f\", \"lv\": \"g\"}")))
                .isEmpty();
    }

    @Test
    void everyTextOfTheEntryIsLookedAt() {
        Entry entry = Entries.passed(Entries.with("""
                "names": {%s "zh": "f"}, "unit": {"en": "A"}, "requirements": {"en": "A"}, "urgentProcedure": {"en": "A"},
                "remarks": {"en": "A"}, "links": [{"url": "https://x.example"}, {"url": "https://x.example", "title": {"en": "A"}}],
                "channels": [{"id": "c1", "kind": "post", "visibility": "public", "note": {"en": "A"}}],
                "contacts": [{"title": {"en": "A"}, "visibility": "public"}],
                "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc",
                                  "requirements": {"en": "A"}, "urgentProcedure": {"en": "A"}}]
                """.formatted(SIX)));
        assertThat(Proposals.codes(rule, entry))
                .containsExactlyInAnyOrder(
                        "translation-missing /unit",
                        "translation-missing /requirements",
                        "translation-missing /urgentProcedure",
                        "translation-missing /remarks",
                        "translation-missing /links/1/title",
                        "translation-missing /channels/0/note",
                        "translation-missing /contacts/0/title",
                        "translation-missing /designations/0/requirements",
                        "translation-missing /designations/0/urgentProcedure");
    }

    @Test
    void whatIsPublishedInTheSameWordsIsNotToldAgain() {
        Entry published = Entries.with("\"names\": {\"en\": \"A\"}, \"remarks\": {\"en\": \"B\"}");
        assertThat(rule.about(new Proposal(published, published, List.of()))).isEmpty();
        Entry amended = Entries.with("\"names\": {\"en\": \"A\"}, \"remarks\": {\"en\": \"C\"}");
        assertThat(rule.about(new Proposal(amended, published, List.of())))
                .extracting(Doubt::pointer)
                .containsExactly("/remarks");
        Entry shortened = Entries.with("\"names\": {\"fr\": \"A\"}");
        assertThat(rule.about(new Proposal(shortened, published, List.of())))
                .extracting(Doubt::detail)
                .containsExactly("There is no text in ar, en, es, ru, zh.");
    }
}
