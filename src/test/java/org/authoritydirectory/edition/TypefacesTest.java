package org.authoritydirectory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.edition.Typefaces.Run;
import org.junit.jupiter.api.Test;

/** No character is lost in print. */
class TypefacesTest {

    @Test
    void everyCharacterOfTheSampleCanBePrinted() {
        assertThat(lacking(Sample.lines().stream())).isEmpty();
    }

    @Test
    void everyCharacterOfTheReferenceNamesCanBePrinted() {
        assertThat(lacking(Stream.of(
                                Printed.TREATIES.states().stream().flatMap(s -> s.names().values().stream()),
                                Printed.TREATIES.territories().stream().flatMap(t -> t.names().values().stream()),
                                Printed.TREATIES.functions().stream().flatMap(f -> f.names().values().stream()),
                                Printed.TREATIES.instruments().stream().flatMap(i -> i.names().values().stream()))
                        .flatMap(names -> names)))
                .isEmpty();
    }

    @Test
    void everyCharacterOfTheFixedTextsCanBePrinted() {
        assertThat(lacking(Arrays.stream(EditionLanguage.values())
                        .flatMap(language -> Wording.texts(language).values().stream())
                        .map(Object::toString)))
                .isEmpty();
    }

    private static List<String> lacking(Stream<String> texts) {
        return texts.flatMapToInt(String::codePoints)
                .distinct()
                .filter(c -> !Character.isWhitespace(c) && c != LineBreaks.MAY_BREAK && !Printed.TYPEFACES.has(c))
                .mapToObj(c -> String.format("U+%04X", c))
                .toList();
    }

    @Test
    void aCharacterThatNoFontHasIsPrintedAsItsNumber() {
        assertThat(text("A\u12E8B \uD83D\uDCDE")).isEqualTo("A[U+12E8]B [U+1F4DE]");
    }

    /** A joiner shows only in what it does to its neighbours. */
    @Test
    void joinersAreNoLoss() {
        assertThat(text("a\u200Db")).doesNotContain("U+");
    }

    @Test
    void eachScriptStandsInATypefaceOfItsOwn() {
        assertThat(Printed.TYPEFACES.runs("Ministry Министерство وزارة العدل 司法部2"))
                .extracting(Run::family)
                .containsExactly("Noto Sans", "Noto Sans Arabic", "Droid Sans Fallback", "Noto Sans");
        assertThat(text("Ministry وزارة 司法部 იუსტიციის Արդարադատության משרד กระทรวง"))
                .isEqualTo("Ministry وزارة 司法部 იუსტიციის Արդարադատության משרד กระทรวง");
    }

    /** Where a line may end takes no room, and is not there when the text is copied. */
    @Test
    void aLineMayEndWithinALongAddressAndWhereTheTypefaceChanges() {
        String address = "untreaties@a350783629e69a111e925efb0c127a21fb186cfb";
        assertThat(LineBreaks.in(address)).contains("\u200B");
        assertThat(LineBreaks.in(address).replace("\u200B", "")).isEqualTo(address);
        assertThat(LineBreaks.in("第2条")).isEqualTo("第\u200B2\u200B条");
        assertThat(LineBreaks.in("وزارة العدل, Ministry of Justice")).doesNotContain("\u200B");
    }

    private static String text(String text) {
        return Printed.TYPEFACES.runs(text).stream().map(Run::text).collect(Collectors.joining());
    }
}
