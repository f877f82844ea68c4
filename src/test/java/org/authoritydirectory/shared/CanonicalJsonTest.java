package org.authoritydirectory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content has the same bytes, as RFC 8785 says; the vectors are the RFC's. */
class CanonicalJsonTest {

    @Test
    void theExampleOfTheRfcHasItsBytes() {
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        // RFC 8785, 3.2.4
        assertThat(HexFormat.ofDelimiter(" ").formatHex(CanonicalJson.of(input)))
                .isEqualTo("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72"
                        + " 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a"
                        + " 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31"
                        + " 65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37"
                        + " 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30"
                        + " 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
    }

    @Test
    void membersAreInTheOrderOfTheirUtf16Units() {
        // RFC 8785, 3.2.3: the smiling face is written with surrogates, which come before U+FB33.
        String input = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small O"}
                """;
        assertThat(text(input))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small O\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void textIsEscapedInOneWayOnly() {
        assertThat(
                        text(
                                "{\"a\":\"\\u003c\\u002f\\u0062\\u003e\\u000a\\u0009\\u0008\\u000c\\u000d\\u001b\\u007f\\u2028\"}"))
                .isEqualTo("{\"a\":\"</b>\\n\\t\\b\\f\\r\\u001b\u007f\u2028\"}");
        assertThat(text("{\"a\":\"e\\u0301\"}")).as("text is not normalised").isEqualTo("{\"a\":\"e\u0301\"}");
    }

    @Test
    void everyLevelIsOrderedAndListsKeepTheirOrder() {
        assertThat(text("{ \"b\" : [ {\"z\":1, \"y\":2}, 3.0 ], \"a\" : { \"B\":1, \"A\":[] , \"\":{} } }"))
                .isEqualTo("{\"a\":{\"\":{},\"A\":[],\"B\":1},\"b\":[{\"y\":2,\"z\":1},3]}");
    }

    @Test
    void numbersOfTheLogAreWrittenInFull() {
        assertThat(text("{\"sequence\": 9007199254740991, \"version\": 1.0e0}"))
                .isEqualTo("{\"sequence\":9007199254740991,\"version\":1}");
    }

    @Test
    void whatIsCanonicalStaysAsItIs() {
        for (String line : Sample.lines()) {
            String canonical = text(line);
            assertThat(text(canonical)).isEqualTo(canonical);
            assertThat(EntryJson.read(canonical)).isEqualTo(EntryJson.read(line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":1e999}", "nonsense", "{} {}"})
    void whatIsNotOneJsonDocumentHasNoCanonicalForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(text));
    }

    private static String text(String json) {
        return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
    }
}
