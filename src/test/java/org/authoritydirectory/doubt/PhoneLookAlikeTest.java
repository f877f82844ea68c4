package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Channel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in other digits, and letters that pass for digits. */
class PhoneLookAlikeTest {

    private final PhoneLookAlike rule = new PhoneLookAlike();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+371 67036801",
                "(+371) 67 036-801/802",
                "+371 67036801 ext. 5",
                "+371 67036801 x5",
                "Tel: +371 67036801; fax: 67036802",
                "+34 91 390 22 28 o 91 390 22 29",
                "+371–67036801",
                "+371\u00A067036801",
                "тел. 8 (495) 677-09-09 доб. 5",
                "هاتف 123",
                "1-800-FLOWERS",
                "24 hours, line I",
                "on request"
            })
    void plainDigitsAndWordsAreFine(String verbatim) {
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.PHONE, null, verbatim)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    +371 67O36801        | LATIN CAPITAL LETTER O (U+004F)
                    +371 67o36801        | LATIN SMALL LETTER O (U+006F)
                    +371 670368Ol        | LATIN CAPITAL LETTER O (U+004F), LATIN SMALL LETTER L (U+006C)
                    +37l 67036801        | LATIN SMALL LETTER L (U+006C)
                    +371 6703680I        | LATIN CAPITAL LETTER I (U+0049)
                    +371 67О36801        | CYRILLIC CAPITAL LETTER O (U+041E)
                    +371 670З6801        | CYRILLIC CAPITAL LETTER ZE (U+0417)
                    ＋371 67036801       | FULLWIDTH PLUS SIGN (U+FF0B)
                    +371 6703680１       | FULLWIDTH DIGIT ONE (U+FF11)
                    ٠٢                   | ARABIC-INDIC DIGIT ZERO (U+0660), ARABIC-INDIC DIGIT TWO (U+0662)
                    +371 67036801²       | SUPERSCRIPT TWO (U+00B2)
                    +371 6703680𝟏        | MATHEMATICAL BOLD DIGIT ONE (U+1D7CF)
                    +371 6703680①        | CIRCLED DIGIT ONE (U+2460)
                    +３７１ ６           | FULLWIDTH DIGIT ONE (U+FF11), FULLWIDTH DIGIT THREE (U+FF13), FULLWIDTH DIGIT SIX (U+FF16) and 1 more
                    """)
    void whatPassesForADigitIsDoubtfulAndNamed(String verbatim, String names) {
        var entry = Proposals.channel("LVA", Kind.FAX, null, verbatim);
        assertThat(Proposals.codes(rule, entry)).containsExactly("phone-look-alike /channels/0/verbatim");
        assertThat(Proposals.details(rule, entry)).singleElement().asString().endsWith(": it has " + names + ".");
    }

    @Test
    void theTextIsLookedAtAndWithoutOneTheValue() {
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.PHONE, "+37l", null)))
                .containsExactly("phone-look-alike /channels/0/value");
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.PHONE, "+37l", "+371")))
                .isEmpty();
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.EMAIL, null, "l0O1@x.example")))
                .isEmpty();
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.PHONE, null, null)))
                .isEmpty();
    }

    @Test
    void theTextIsQuotedSafely() {
        assertThat(Proposals.details(rule, Proposals.channel("LVA", Kind.PHONE, null, "<script>67O3</script>")))
                .containsExactly("“?script?67O3?/script?” is not written in the digits 0 to 9: it has LATIN CAPITAL "
                        + "LETTER O (U+004F).");
    }
}
