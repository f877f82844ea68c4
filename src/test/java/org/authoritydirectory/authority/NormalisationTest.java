package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialable, clickable form of what was notified, or none; never a wrong one. */
class NormalisationTest {

    private static final TreatyService TREATIES = new TreatyService();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    +371 703 6801              | LV | +3717036801
                    +371 67036801              | LV | +37167036801
                    (+371) 67 036 801          | LV | +37167036801
                    00 371 67036801            | LV | +37167036801
                    67036801                   | LV | +37167036801
                    (01) 602 8202              | IE | +35316028202
                    020 7035 4040              | GB | +442070354040
                    +44 (0)20 7035 4040        | GB | +442070354040
                    +43 1 52152                | LV | +43152152
                    ٠٢ ٢٧٩٢٢٢٢٢                | EG | +20227922222
                    +٩٦٤ ١ ٥٣٧ ٢٠٤٠            | IQ | +96415372040
                    ＋８１ ３ ３５８０ ４１１１   | JP | +81335804111
                    00234 (0)803 123 4567       | NG | +2348031234567
                    001 202 514 2000           | US | +12025142000
                    0011 371 67036801          | AU | +37167036801
                    ٠٠٢٠ ٢ ٢٧٩٢٢٢٢٢            | EG | +20227922222
                    +39 06 68851               | IT | +390668851
                    """)
    void aPhoneNumberBecomesE164(String verbatim, String region, String value) {
        assertThat(Normalisation.value(Kind.PHONE, verbatim, region)).isEqualTo(value);
        assertThat(Normalisation.value(Kind.FAX, verbatim, region)).isEqualTo(value);
        assertThat(Normalisation.value(Kind.PHONE, value, region)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on request",
                "12",
                "see website",
                "+",
                "+0",
                "ext. 5",
                "67036801x",
                "000000000000000000000000000000"
            })
    void whatIsNoPhoneNumberHasNoValue(String verbatim) {
        assertThat(Normalisation.value(Kind.PHONE, verbatim, null)).isNull();
    }

    @Test
    void aNationalNumberNeedsItsState() {
        assertThat(Normalisation.value(Kind.PHONE, "67036801", null)).isNull();
        assertThat(Normalisation.value(Kind.PHONE, "5", "LV")).isNull();
        assertThat(Normalisation.value(Kind.PHONE, "+371 67036801", null)).isEqualTo("+37167036801");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Pasts@TM.gov.lv            | pasts@tm.gov.lv
                    MLA@Justice.IE             | mla@justice.ie
                    nobody                     | -
                    a@b@c                      | -
                    a b@c.example              | -
                    a@x.example, b@y.example   | -
                    @                          | -
                    """)
    void anEmailAddressBecomesLowerCase(String verbatim, String value) {
        assertThat(Normalisation.value(Kind.EMAIL, verbatim, "LV")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    www.TM.gov.lv                         | http://www.tm.gov.lv
                    https://WWW.Justice.ie/MLA?Id=5#Top   | https://www.justice.ie/MLA?Id=5#Top
                    HTTP://x.example:8080/A               | http://x.example:8080/A
                    http://A.example/A.example            | http://a.example/A.example
                    javascript://x.example/%0aalert(1)    | -
                    data://x.example/text                 | -
                    ftp://x.example/                      | -
                    http://                               | -
                    www.a.example and www.b.example       | -
                    not a website                         | -
                    http://[                              | -
                    """)
    void aWebsiteBecomesAnAddressOfTheWeb(String verbatim, String value) {
        assertThat(Normalisation.value(Kind.WEBSITE, verbatim, "LV")).isEqualTo(value);
        if (value != null) {
            assertThat(Normalisation.value(Kind.WEBSITE, value, "LV")).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POST", "DIPLOMATIC", "INTERPOL", "SECURE_PLATFORM"})
    void otherChannelsHaveNoValue(Kind kind) {
        assertThat(Normalisation.value(kind, "+371 67036801", "LV")).isNull();
    }

    @Test
    void whatWasGivenStaysAndTheRestIsFilledIn() {
        Entry entry = Entries.with("""
                "channels": [
                 {"id": "c1", "kind": "phone", "value": "+1", "verbatim": "+371 67036801", "visibility": "public"},
                 {"id": "c2", "kind": "email", "verbatim": " A@B.example ", "encryption": "OpenPGP", "purpose": "urgent",
                  "availability": "24h", "visibility": "practitioner", "note": {"en": "Nights"}},
                 {"id": "c3", "kind": "phone", "verbatim": "on request", "visibility": "public"},
                 {"id": "c4", "kind": "diplomatic", "visibility": "public"}]
                """);
        Entry normalised = Normalisation.of(entry, "LV");
        assertThat(normalised.channels()).extracting(Channel::value).containsExactly("+1", "a@b.example", null, null);
        assertThat(normalised.channels())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("value")
                .isEqualTo(entry.channels());
        assertThat(normalised.withChannels(entry.channels())).isEqualTo(entry);
    }

    @Test
    void theValuesOfTheSampleAreWhatNormalisingGives() {
        int values = 0;
        for (Entry entry : Entries.ofSample()) {
            Entry again = Normalisation.of(withoutValues(entry), region(entry));
            assertThat(again).isEqualTo(entry);
            values += again.channels().stream().filter(c -> c.value() != null).count();
        }
        assertThat(values).isGreaterThan(50);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        new EntryGenerator(3, TREATIES).entries(2_000).forEach(entry -> {
            Entry once = Normalisation.of(withoutValues(entry), region(entry));
            assertThat(Normalisation.of(once, region(entry))).isEqualTo(once);
            once.channels().stream().filter(c -> c.value() != null).forEach(c -> assertThat(
                            Normalisation.value(c.kind(), c.value(), region(entry)))
                    .isEqualTo(c.value()));
        });
    }

    private static String region(Entry entry) {
        return TREATIES.state(entry.state()).map(State::iso2).orElse(null);
    }

    private static Entry withoutValues(Entry entry) {
        return entry.withChannels(entry.channels().stream()
                .map(c -> new Channel(
                        c.id(),
                        c.kind(),
                        null,
                        c.verbatim(),
                        c.purpose(),
                        c.availability(),
                        c.encryption(),
                        c.visibility(),
                        c.note()))
                .toList());
    }
}
