package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Channel.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What machines use beside what people read. */
class ValueDiffersTest {

    private final ValueDiffers rule = new ValueDiffers(Proposals.TREATIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    PHONE           | +37167036801         | 67036801
                    PHONE           | +3717036801          | +371 703 6801
                    PHONE           | +37167036801         | ` +371 67036801 `
                    FAX             | +37167036801         | -
                    PHONE           | -                    | 67036801
                    PHONE           | -                    | on request
                    EMAIL           | pasts@tm.gov.lv      | Pasts@TM.gov.lv
                    EMAIL           | pasts@tm.gov.lv      | -
                    WEBSITE         | http://www.tm.gov.lv | www.TM.gov.lv
                    WEBSITE         | https://x.example/A  | HTTPS://X.example/A
                    POST            | a                    | b
                    SECURE_PLATFORM | https://x.example    | see x.example
                    INTERPOL        | -                    | -
                    """, quoteCharacter = '`')
    void theNormalFormOfTheTextIsFine(Kind kind, String value, String verbatim) {
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", kind, value, verbatim)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    PHONE   | +37167036802           | +371 67036801   | The value is not the normal form of the verbatim text, +37167036801.
                    FAX     | +37167036801           | +371 703 6801   | The value is not the normal form of the verbatim text, +3717036801.
                    PHONE   | 67036801               | -               | The value is not written in its normal form, +37167036801.
                    PHONE   | +37167036801           | see website     | The value stands beside a verbatim text that has no normal form.
                    PHONE   | on request             | -               | The value has no normal form.
                    EMAIL   | pasts@tm.gov.example   | pasts@tm.gov.lv | The value is not the normal form of the verbatim text.
                    EMAIL   | Pasts@tm.gov.lv        | pasts@tm.gov.lv | The value is not the normal form of the verbatim text.
                    EMAIL   | Pasts@tm.gov.lv        | -               | The value is not written in its normal form.
                    EMAIL   | pasts                  | -               | The value has no normal form.
                    WEBSITE | http://www.tm.example  | www.tm.gov.lv   | The value is not the normal form of the verbatim text.
                    WEBSITE | javascript:alert(1)    | www.tm.gov.lv   | The value is not the normal form of the verbatim text.
                    WEBSITE | javascript:alert(1)    | -               | The value has no normal form.
                    """)
    void anyOtherValueIsDoubtful(Kind kind, String value, String verbatim, String detail) {
        var entry = Proposals.channel("LVA", kind, value, verbatim);
        assertThat(Proposals.codes(rule, entry)).containsExactly("value-differs /channels/0/value");
        assertThat(Proposals.details(rule, entry)).containsExactly(detail);
    }
}
