package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers abroad, told from numbers of territories and of neighbours with the same country code. */
class PhoneCountryTest {

    private final PhoneCountry rule = new PhoneCountry(Proposals.TREATIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LVA | 67036801          | its own
                    LVA | +371 703 6801     | its own, of an old numbering plan
                    GBR | +44 1534 440000   | Jersey
                    GBR | +44 1624 685685   | Isle of Man
                    GBR | +44 1481 717000   | Guernsey
                    GBR | +350 200 78882    | Gibraltar
                    GBR | +350 78882        | Gibraltar, of an old numbering plan
                    GBR | +1 441 295 5151   | Bermuda
                    CHN | +852 2810 2020    | Hong Kong
                    CHN | +853 2872 7272    | Macao
                    FRA | +687 25 60 00     | New Caledonia
                    FRA | +590 590 99 38 00 | Guadeloupe
                    FRA | +262 269 61 10 10 | Mayotte, which the reference data give to no State
                    NLD | +297 582 4900     | Aruba
                    NLD | +599 9 463 0400   | Curaçao
                    FIN | +358 18 25000     | Åland Islands
                    USA | +1 202 514 2000   | its own
                    USA | +1 787 721 2900   | Puerto Rico
                    JAM | +1 876 922 6140   | its own
                    CAN | +1 555 1234       | its country code, and no number of it
                    CAN | +1 613 957 4222   | its own
                    RUS | +7 495 677 0909   | its own
                    KAZ | +7 7172 740 500   | its own
                    VAT | +39 06 698 83511  | its own
                    EU  | +32 2 299 11 11   | an organization has no country code
                    """)
    void aNumberOfTheStateOrItsTerritoriesIsAtHome(String state, String verbatim, String of) {
        assertThat(Proposals.codes(rule, Proposals.channel(state, Kind.PHONE, null, verbatim)))
                .as(of)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LVA | +370 5 266 2980   | +37052662980 has the country code 370 and is a number of LTU, not of LVA.
                    GBR | +1 202 514 2000   | +12025142000 has the country code 1 and is a number of USA, not of GBR.
                    USA | +1 613 957 4222   | +16139574222 has the country code 1 and is a number of CAN, not of USA.
                    JAM | +1 202 514 2000   | +12025142000 has the country code 1 and is a number of USA, not of JAM.
                    USA | +1 441 295 5151   | +14412955151 has the country code 1 and is a number of GBR, not of USA.
                    KAZ | +7 495 677 0909   | +74956770909 has the country code 7 and is a number of RUS, not of KAZ.
                    VAT | +39 06 68851      | +390668851 has the country code 39 and is a number of ITA, not of VAT.
                    ESP | +350 200 78882    | +35020078882 has the country code 350 and is a number of GBR, not of ESP.
                    GBR | +500 27445        | +50027445 has the country code 500, not of GBR.
                    LVA | +870 773 111 632  | +870773111632 has the country code 870, not of LVA.
                    GBR | +1 555 1234       | +15551234 has the country code 1, not of GBR.
                    """)
    void aNumberAbroadIsDoubtful(String state, String verbatim, String detail) {
        var entry = Proposals.channel(state, Kind.FAX, null, verbatim);
        assertThat(Proposals.codes(rule, entry)).containsExactly("phone-country /channels/0/verbatim");
        assertThat(Proposals.details(rule, entry)).containsExactly(detail);
    }

    @Test
    void theValueIsWhatIsDialled() {
        var entry = Proposals.channel("LVA", Kind.PHONE, "+37052662980", "+371 67036801");
        assertThat(Proposals.codes(rule, entry)).containsExactly("phone-country /channels/0/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on request", "12 or 13"})
    void whatIsNoNumberIsOfNoCountry(String verbatim) {
        assertThat(Proposals.codes(rule, Proposals.channel("LVA", Kind.PHONE, null, verbatim)))
                .isEmpty();
    }

    @Test
    void aTerritoryOfNoStateIsAtHomeWhereTheDesignationIsForIt() {
        String channels = "\"channels\": [{\"id\": \"c1\", \"kind\": \"phone\", \"verbatim\": \"+500 27445\", "
                + "\"visibility\": \"public\"}]";
        Entry forIt = Entries.of(
                "GBR-000000",
                channels + ", \"designations\": [{\"id\": \"d1\", \"function\": \"extradition\", "
                        + "\"instrument\": \"untoc\", \"territory\": \"FLK\"}]");
        assertThat(Proposals.codes(rule, Entries.passed(forIt))).isEmpty();
        assertThat(Proposals.codes(rule, Entries.of("GBR-000000", channels))).hasSize(1);
    }

    @Test
    void everyStateIsAtHomeWithItsOwnNumbers() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Proposals.TREATIES.states().stream()
                .filter(state -> state.iso2() != null)
                .forEach(state -> {
                    String number = phones.format(phones.getExampleNumber(state.iso2()), PhoneNumberFormat.E164);
                    assertThat(Proposals.codes(rule, Proposals.channel(state.code(), Kind.PHONE, number, null)))
                            .as(state.code())
                            .isEmpty();
                });
    }
}
