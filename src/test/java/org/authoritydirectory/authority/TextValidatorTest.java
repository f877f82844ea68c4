package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of text shows as what it is, in every script. */
class TextValidatorTest {

    private final TextValidator validator = new TextValidator();

    @Test
    void whatTurnsOrHidesTextIsRefused() {
        IntStream hidden = IntStream.of(
                0x00AD, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0x2064, 0x3164, 0xFEFF, 0xFFA0,
                0xFFF9);
        Stream.of(
                        hidden,
                        IntStream.rangeClosed(0x202A, 0x202E),
                        IntStream.rangeClosed(0x2066, 0x2069),
                        IntStream.rangeClosed(0xE0020, 0xE007F),
                        IntStream.of(0xE0001))
                .flatMap(IntStream::boxed)
                .forEach(c -> refused("+371 703" + Character.toString(c) + " 6801"));
    }

    @Test
    void controlsAndPartsOfCharactersAreRefused() {
        IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F))
                .forEach(c -> refused("a" + (char) c + "b"));
        Stream.of("\u2028", "\u2029", "\uD800", "\uDC00", "\uDC00\uD800", "\uE000", "\uDBFF\uDFFD", "\uFFFF", "\u0378")
                .forEach(this::refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministère de la Justice",
                "Brīvības bulvāris 36",
                "Министерство юстиции",
                "وزارة العدل",
                "وِزَارَةُ العَدْلِ",
                "司法部",
                "𠮷野家",
                "葛\uDB40\uDD00城",
                "법무부",
                "न्याय मंत्रालय",
                "กระทรวงยุติธรรม",
                "משרד המשפטים",
                "נציבות שׁ",
                "می\u200Cخواهم",
                "ශ්\u200Dරී ලංකා",
                "👩\u200D⚖️ 🇱🇻",
                "e\u0301",
                "a\u00A0b",
                "100 % <b>&amp;\"'`${x}\\",
                "ＭｏＪ",
                "№ 5, § 7 — «a» … ‰"
            })
    void everyScriptMayBeWritten(String text) {
        assertThat(validator.isValid(text, null)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00A0", "\u2003 \u202F", "\u200D", "\u200C \u200D"})
    void blankIsNoText(String text) {
        refused(text);
    }

    @Test
    void textIsAtMostTwoThousandCharactersAndAbsentTextIsFine() {
        assertThat(validator.isValid(null, null)).isTrue();
        assertThat(validator.isValid("я".repeat(2000), null)).isTrue();
        refused("я".repeat(2001));
    }

    @Test
    void allTextOfTheSampleShows() {
        Sample.lines().forEach(line -> assertThat(org.authoritydirectory.shared.VisibleText.holdsOnlyVisible(line))
                .isTrue());
    }

    private void refused(String text) {
        assertThat(validator.isValid(text, null))
                .as(
                        "%s",
                        text.codePoints()
                                .limit(20)
                                .mapToObj(Integer::toHexString)
                                .toList())
                .isFalse();
    }
}
