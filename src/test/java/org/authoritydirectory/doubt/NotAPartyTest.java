package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Designations under treaties the State is not known to be bound by. */
class NotAPartyTest {

    private final NotAParty rule = new NotAParty(Proposals.TREATIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LVA | untoc             | ratified
                    BHR | untoc             | acceded
                    EU  | untoc             | approved
                    DEU | firearms-protocol | in force since 2021, as a later source says
                    CHN | national-law      | of no list of parties
                    IRL | coe-185           | of no list of parties
                    """)
    void aPartyIsFineAndSoIsAnInstrumentWithoutAList(String state, String instrument, String why) {
        assertThat(Proposals.codes(rule, designated(state, instrument))).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    JPN | untoc             | Japan is not known to be a party to untoc; the list of parties is of 2015-03-14.
                    IRL | migrants-protocol | Ireland is not known to be a party to migrants-protocol; the list of parties is of 2015-03-14.
                    IRL | firearms-protocol | Ireland is not known to be a party to firearms-protocol; the list of parties is of 2015-03-14.
                    """)
    void aStateThatOnlySignedOrIsNotListedIsDoubtful(String state, String instrument, String detail) {
        Entry entry = designated(state, instrument);
        assertThat(Proposals.codes(rule, entry)).containsExactly("not-a-party /designations/1/instrument");
        assertThat(Proposals.details(rule, entry)).containsExactly(detail);
    }

    private static Entry designated(String state, String instrument) {
        return Entries.passed(Entries.of(state + "-000000", """
                "designations": [
                 {"id": "d1", "function": "extradition", "instrument": "bilateral-mlat"},
                 {"id": "d2", "function": "extradition", "instrument": "%s"}]
                """.formatted(instrument)));
    }
}
