package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One word, however it is typed, is one word; two words stay two. */
class AnalysisTest {

    private static final Analysis ANALYSIS = new Analysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    وزارة              | وزاره
                    وزارة              | وِزَارَة
                    وزارة              | الوزارة
                    وزارة              | والوزارة
                    وزارة              | بالوزارة
                    وزارة              | للوزارة
                    وزارة              | وزارـــة
                    وزارة العدل        | الوزارة عدل
                    العدل              | عدل
                    أمن                | امن
                    إدارة              | ادارة
                    آداب               | اداب
                    ٱلعدل              | العدل
                    قضائى              | قضائي
                    ﻭﺯﺍﺭﺓ              | وزارة
                    ١٢٣                | 123
                    Орёл               | Орел
                    ЁЛКА               | елка
                    МИНИСТЕРСТВО       | министерство
                    Й                  | и
                    École              | ecole
                    Ministère          | MINISTERE
                    Straße             | STRASSE
                    Ærø                | ÆRØ
                    Łódź               | łodz
                    Đuro               | đuro
                    Türkiye            | TURKIYE
                    TÜRKİYE            | turkiye
                    İstanbul           | istanbul
                    ISTANBUL           | ıstanbul
                    Bakanlığı          | BAKANLIGI
                    Bakanlığı          | bakanlıgı
                    Brīvības           | Brivibas
                    Ñuñoa              | NUNOA
                    ﬁrearms            | firearms
                    ｍｏｊ              | MoJ
                    ＭＯＪ　１２        | moj 12
                    ﾎｳﾑｼｮｳ             | ホウムショウ
                    司法部             | ｢司法部｣
                    國務院             | 国务院
                    司法部門           | 司法部门
                    檢察院             | 检察院
                    法務部             | 法务部
                    臺灣               | 台湾
                    學                 | 学
                    ministry's         | ministry
                    ministry’s         | Ministry
                    MINISTRY＇S        | ministry
                    l'entraide         | entraide
                    l’entraide         | entraide
                    L'État             | Etat
                    d'Espagne          | espagne
                    qu'autorité        | autorité
                    aujourd’hui        | aujourd'hui
                    Co-operation       | co operation
                    co‐operation       | co-operation
                    Co–operation       | co-operation
                    Foreign  Affairs   | foreign affairs
                    Justice,Law        | justice law
                    (Justice)          | justice
                    Justice/Law        | justice law
                    Υπουργείο          | υπουργειο
                    ΔΙΚΑΙΟΣΎΝΗΣ        | δικαιοσυνης
                    Tư pháp            | tu phap
                    שָׁלוֹם               | שלום
                    e\u0301cole        | école
                    """)
    void oneWordInTwoSpellingsIsTheSame(String one, String other) {
        assertThat(ANALYSIS.folded(one.translateEscapes()))
                .isNotBlank()
                .isEqualTo(ANALYSIS.folded(other.translateEscapes()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    justice       | justices
                    Iran          | Iraq
                    Niger         | Nigeria
                    firearm       | fire arm
                    police        | policy
                    Mali          | Malli
                    司法部         | 法司部
                    司法部         | 司法
                    法务部         | 法制部
                    وزارة          | وزير
                    عدل           | عادل
                    الله           | له
                    مال           | مل
                    Министр       | министерство
                    тест          | тесть
                    123           | 1234
                    MoJ           | M o J
                    Dominica      | Dominican
                    Guinea        | Guinea-Bissau
                    """)
    void twoWordsStayTwo(String one, String other) {
        assertThat(ANALYSIS.folded(one)).isNotBlank().isNotEqualTo(ANALYSIS.folded(other));
    }

    @Test
    void eachIdeographIsAWordOfItsOwn() {
        assertThat(ANALYSIS.words("中华人民共和国司法部"))
                .hasSize(10)
                .allMatch(Analysis.Word::ideograph)
                .extracting(Analysis.Word::text)
                .endsWith("司", "法", "部");
        assertThat(ANALYSIS.words("司法部 MoJ 2号"))
                .extracting(Analysis.Word::ideograph)
                .containsExactly(true, true, true, false, false, true);
        assertThat(ANALYSIS.words("𠮷").get(0)).isEqualTo(new Analysis.Word("𠮷", true));
    }

    @Test
    void aPersonSeesTheSameNameInEveryNormalForm() {
        for (String line : Sample.lines()) {
            for (String name : EntryJson.read(line).names().values()) {
                for (Normalizer.Form form : Normalizer.Form.values()) {
                    assertThat(ANALYSIS.folded(Normalizer.normalize(name, form)))
                            .isEqualTo(ANALYSIS.folded(name));
                }
            }
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (String line : Sample.lines()) {
            for (String name : EntryJson.read(line).names().values()) {
                String folded = ANALYSIS.folded(name);
                assertThat(ANALYSIS.folded(folded)).isEqualTo(folded);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "of", "la", "de", "и", "в", "في", "من", "的", "which"})
    void littleWordsAreKnownAsFolded(String word) {
        List<Analysis.Word> words = ANALYSIS.words(word);
        assertThat(words).singleElement().matches(w -> ANALYSIS.isStopWord(w.text()));
        assertThat(ANALYSIS.isStopWord("justice")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "%%%", "\u200B", "\uD800", "\uDC00\uD800", "\u0301", "\uFE0F", "\0"})
    void whatHoldsNoWordHasNone(String text) {
        assertThat(ANALYSIS.words(text)).isEmpty();
    }

    @Test
    void noWordIsTooLongForTheIndex() {
        for (String character : List.of("a", "ﷺ", "司", "ß", "١", "\uD83D\uDE00")) {
            assertThat(ANALYSIS.words(character.repeat(2_000)).stream()
                            .mapToInt(word -> word.text().length()))
                    .as(character)
                    .allMatch(length -> length <= 1_000);
        }
    }
}
