package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of contacts is, and what it is not. */
class ReachTest {

    private static final String OFFICE = """
            {"id": "LVA-7K3Q9D", "state": "LVA", "names": {"en": "Office"},
             "address": {"lines": ["1 Test Street"], "locality": "Riga"},
             "channels": [{"id": "c1", "kind": "email", "value": "a@old.example", "visibility": "public"},
                          {"id": "c2", "kind": "phone", "value": "+371555", "visibility": "practitioner"}],
             "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc", "channels": ["c1"]}],
             "contacts": [{"title": {"en": "Duty officer"}, "channels": ["c2"], "visibility": "public"}],
             "remarks": {"en": "Old remark"},
             "provenance": {"source": "test"}}""";

    private static boolean differs(String replacement) {
        String[] parts = replacement.split(" => ", -1);
        assertThat(OFFICE).contains(parts[0]);
        Entry before = EntryJson.read(OFFICE);
        Entry after = EntryJson.read(OFFICE.replace(parts[0], parts[1]));
        assertThat(after).isNotEqualTo(before);
        return Reach.differs(before, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@old.example => b@new.example",
                "\"kind\": \"phone\" => \"kind\": \"fax\"",
                "\"visibility\": \"practitioner\" => \"visibility\": \"public\"",
                "1 Test Street => 2 Test Street",
                "Duty officer => Head of unit",
                "\"channels\": [\"c1\"] => \"channels\": [\"c2\"]",
                "\"channels\": [\"c1\"] => \"urgentProcedure\": {\"en\": \"Call us\"}",
                "\"remarks\" => \"urgentProcedure\""
            })
    void aChangeOfHowAnAuthorityIsReached(String replacement) {
        assertThat(differs(replacement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"en\": \"Office\" => \"en\": \"Bureau\"",
                "Old remark => New remark",
                "extradition => firearms",
                "\"source\": \"test\" => \"source\": \"letter\""
            })
    void aChangeOfSomethingElse(String replacement) {
        assertThat(differs(replacement)).isFalse();
    }
}
