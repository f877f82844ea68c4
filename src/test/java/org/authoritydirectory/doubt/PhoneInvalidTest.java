package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Channel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that nobody can dial today. */
class PhoneInvalidTest {

    private final PhoneInvalid rule = new PhoneInvalid(Proposals.TREATIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    LVA | -            | +371 67036801
                    LVA | -            | 67036801
                    LVA | +37167036801 | +371 67036801
                    LVA | +37167036801 | see our website
                    LVA | -            | 00 371 67036801
                    GBR | -            | 020 7035 4040
                    GBR | -            | +44 1534 440000
                    EGY | -            | ٠٢ ٢٧٩٢٢٢٢٢
                    JPN | -            | ＋８１ ３ ３５８０ ４１１１
                    USA | -            | (202) 514-2000
                    LVA | -            | +1 202 514 2000
                    EU  | -            | +32 2 299 11 11
                    """)
    void aNumberOfTheNumberingPlanIsFine(String state, String value, String verbatim) {
        assertThat(Proposals.codes(rule, Proposals.channel(state, Kind.PHONE, value, verbatim)))
                .isEmpty();
        assertThat(Proposals.codes(rule, Proposals.channel(state, Kind.FAX, value, verbatim)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    LVA | +3717036801  | +371 703 6801   | value    | +3717036801 is not a number of today's numbering plan for the country code 371.
                    LVA | -            | +371 703 6801   | verbatim | +3717036801 is not a number of today's numbering plan for the country code 371.
                    LVA | -            | 7036801         | verbatim | “7036801” cannot be read as a phone number.
                    GBR | -            | +350 78882      | verbatim | +35078882 is not a number of today's numbering plan for the country code 350.
                    LVA | +37          | +371 67036801   | value    | “+37” cannot be read as a phone number.
                    LVA | by <b>mail   | -               | value    | “by ?b?mail” cannot be read as a phone number.
                    LVA | -            | on request      | verbatim | “on request” cannot be read as a phone number.
                    LVA | -            | +371 67036801, 67036802, 67036803 | verbatim | “+371 67036801? 67036802? 67036803” cannot be read as a phone number.
                    EU  | -            | 67036801        | verbatim | “67036801” cannot be read as a phone number.
                    """)
    void aNumberThatCannotBeDialledIsDoubtful(
            String state, String value, String verbatim, String member, String detail) {
        for (Kind kind : new Kind[] {Kind.PHONE, Kind.FAX}) {
            var entry = Proposals.channel(state, kind, value, verbatim);
            assertThat(Proposals.codes(rule, entry)).containsExactly("phone-invalid /channels/0/" + member);
            assertThat(Proposals.details(rule, entry)).containsExactly(detail);
        }
    }

    @Test
    void aPhoneWithoutANumberIsDoubtfulAndOtherChannelsNeedNone() {
        var entry = Proposals.channel("LVA", Kind.PHONE, null, null);
        assertThat(Proposals.codes(rule, entry)).containsExactly("phone-invalid /channels/0");
        assertThat(Proposals.details(rule, entry)).containsExactly("The channel has no number.");
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.INTERPOL, null, null)))
                .isEmpty();
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.SECURE_PLATFORM, "1", "1")))
                .isEmpty();
    }
}
