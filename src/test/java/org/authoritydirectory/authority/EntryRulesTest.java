package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.util.List;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry must be before it is published: each rule, where it points, and that nothing notified is refused. */
class EntryRulesTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final EntryRules RULES =
            new EntryRules(Validation.buildDefaultValidatorFactory().getValidator(), TREATIES);

    @Test
    void allThatStatesReallyNotifiedPasses() {
        assertThat(Entries.ofSample()).hasSize(81).allSatisfy(entry -> assertThatCode(() -> RULES.check(entry))
                .doesNotThrowAnyException());
        assertThat(new EntryGenerator(11, TREATIES).entries(2_000))
                .allSatisfy(entry -> assertThatCode(() -> RULES.check(entry)).doesNotThrowAnyException());
    }

    @Test
    void noMoreThanStateNameAndProvenanceIsDemanded() {
        assertThat(pointers(EntryJson.read("{}"))).containsExactlyInAnyOrder("/state", "/names", "/provenance");
        assertThatCode(() -> RULES.check(
                        EntryJson.read("{\"state\": \"LVA\", \"names\": {\"lv\": \"TM\"}, \"provenance\": {}}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "unit": {"english": "Unit"}                                           | /unit/english
                    "unit": {"en": " "}                                                   | /unit/en
                    "aliases": ["MoJ", ""]                                                | /aliases/1
                    "aliases": ["a\\u0000b"]                                              | /aliases/0
                    "networks": ["\\ud800"]                                               | /networks/0
                    "address": {"country": "L V"}                                         | /address/country
                    "address": {"lines": ["ok", "\\u202e"]}                               | /address/lines/1
                    "channels": [{"id": "c1", "kind": "phone"}]                           | /channels/0/visibility
                    "channels": [{"id": "c1", "visibility": "public"}]                    | /channels/0/kind
                    "channels": [{"kind": "phone", "visibility": "public"}]               | /channels/0/id
                    "channels": [{"id": "-", "kind": "fax", "visibility": "public"}]      | /channels/0/id
                    "hours": {"timeZone": "Europe/Rigga"}                                 | /hours/timeZone
                    "hours": {"timeZone": "+02:00"}                                       | /hours/timeZone
                    "hours": {"weekly": [{"days": ["MO"], "opens": "8:30", "closes": "17:00"}]}     | /hours/weekly/0/opens
                    "hours": {"weekly": [{"days": ["MO"], "opens": "08:30", "closes": "24:00"}]}    | /hours/weekly/0/closes
                    "hours": {"weekly": [{"days": ["MO"], "opens": "08:30"}]}             | /hours/weekly/0/closes
                    "hours": {"weekly": [{"days": [], "opens": "08:30", "closes": "17:00"}]}        | /hours/weekly/0/days
                    "hours": {"exceptions": [{"opens": "08:30", "closes": "09:00"}]}      | /hours/exceptions/0/date
                    "hours": {"exceptions": [{"date": "24.12.2026"}]}                     | /hours/exceptions/0/date
                    "hours": {"exceptions": [{"date": "2026-12-25"}, {"date": "2026-02-31"}]}       | /hours/exceptions/1/date
                    "languages": {"accepted": ["en", "English"]}                          | /languages/accepted/1
                    "links": [{"url": "javascript:alert(1)"}]                             | /links/0/url
                    "links": [{"title": {"en": "Law"}}]                                   | /links/0/url
                    "contacts": [{"title": {}, "visibility": "public"}]                   | /contacts/0/title
                    "contacts": [{"title": {"en": "Head"}}]                               | /contacts/0/visibility
                    "contacts": [{"title": {"en": "Head"}, "channels": ["c9"], "visibility": "public"}]   | /contacts/0/channels/0
                    "successor": "the other one"                                          | /successor
                    "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc", "from": "2001"}]       | /designations/0/from
                    "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc", "territory": "GB-SCT"}] | /designations/0/territory
                    "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc", "channels": ["c9"]}]    | /designations/0/channels/0
                    "designations": [{"id": "d1", "function": "extraditions", "instrument": "untoc"}]   | /designations/0/function
                    "designations": [{"id": "d1", "function": "extradition", "instrument": "UNTOC"}]    | /designations/0/instrument
                    """)
    void eachRulePointsAtWhatBreaksIt(String member, String pointer) {
        assertThat(pointers(Entries.with(member))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "from": "2026-02-31"                            | /designations/0/from
                    "from": "2023-02-29"                            | /designations/0/from
                    "from": "2026-04-31", "to": "2026-13-01"        | /designations/0/from,/designations/0/to
                    "to": "2026-00-10"                              | /designations/0/to
                    "from": "2026-05-02", "to": "2026-05-01"        | /designations/0/to
                    "from": "2026-05-01", "to": "01.06.2026"        | /designations/0/to
                    "notification": {"date": "2009-06-31"}          | /designations/0/notification/date
                    """)
    void aDateIsADayAndNothingEndsBeforeItBegins(String dates, String pointers) {
        assertThat(pointers(designation(dates))).containsExactly(pointers.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\": \"2024-02-29\"",
                "\"from\": \"2026-05-01\", \"to\": \"2026-05-01\"",
                "\"from\": \"1998-12-31\", \"to\": \"2026-05-01\", \"notification\": {\"date\": \"2026-06-30\"}",
                "\"to\": \"2000-01-01\""
            })
    void aDayWithoutTheOtherOrTheSameDayIsFine(String dates) {
        assertThatCode(() -> RULES.check(designation(dates))).doesNotThrowAnyException();
    }

    private static Entry designation(String members) {
        return Entries.with("\"designations\": [{\"id\": \"d1\", \"function\": \"extradition\", "
                + "\"instrument\": \"untoc\", " + members + "}]");
    }

    @Test
    void aPostNamesChannelsOfTheEntry() {
        assertThatCode(() -> RULES.check(Entries.with("""
                        "channels": [{"id": "c1", "kind": "post", "visibility": "public"}],
                        "contacts": [{"title": {"en": "Head of unit"}, "channels": ["c1"], "visibility": "public"}]
                        """))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "lva", "LV"})
    void anEntryIsOfAStateThatTheUnitedNationsKnow(String state) {
        String json = "{\"state\": \"%s\", \"names\": {\"en\": \"A\"}, \"provenance\": {}}".formatted(state);
        assertThat(pointers(EntryJson.read(json))).containsExactly("/state");
    }

    @Test
    void idsInsideAnEntryStandOnce() {
        String channel = "{\"id\": \"c1\", \"kind\": \"post\", \"visibility\": \"public\"}";
        String designation = "{\"id\": \"d1\", \"function\": \"firearms\", \"instrument\": \"firearms-protocol\"}";
        assertThat(pointers(Entries.with(
                        "\"channels\": [%1$s, %1$s], \"designations\": [%2$s, %2$s]".formatted(channel, designation))))
                .containsExactlyInAnyOrder("/channels/1/id", "/designations/1/id");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(pointers(EntryJson.read("""
                        {"state": "ATL", "names": {"en": "\\u200b"}, "aliases": [""], "id": "lva-1",
                         "designations": [{"id": "d1", "function": "x", "instrument": "y", "territory": "z"}],
                         "hours": {"timeZone": "Mars/Olympus"}, "provenance": {"source": "\\ufeff"}}
                        """)))
                .containsExactlyInAnyOrder(
                        "/state",
                        "/names/en",
                        "/aliases/0",
                        "/id",
                        "/designations/0/function",
                        "/designations/0/instrument",
                        "/designations/0/territory",
                        "/hours/timeZone",
                        "/provenance/source");
    }

    @Test
    void listsHaveAnEnd() {
        assertThat(pointers(Entries.with("\"aliases\": [" + "\"a\",".repeat(20) + "\"a\"]")))
                .containsExactly("/aliases");
        assertThat(pointers(Entries.with("\"remarks\": {\"en\": \"" + "a".repeat(2001) + "\"}")))
                .containsExactly("/remarks/en");
        assertThatCode(() -> RULES.check(Entries.with("\"remarks\": {\"en\": \"" + "a".repeat(2000) + "\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTerritoryIsOneOfTheStateOrOfNoState() {
        String designation = "\"designations\": [{\"id\": \"d1\", \"function\": \"extradition\", "
                + "\"instrument\": \"untoc\", \"territory\": \"GB-SCT\"}]";
        assertThatCode(() -> RULES.check(Entries.of("GBR-000000", designation))).doesNotThrowAnyException();
        String disputed = TREATIES.territories().stream()
                .filter(territory -> territory.state() == null)
                .findFirst()
                .orElseThrow()
                .code();
        assertThatCode(() -> RULES.check(Entries.with(designation.replace("GB-SCT", disputed))))
                .doesNotThrowAnyException();
    }

    private static List<String> pointers(Entry entry) {
        var refusal = catchThrowableOfType(InvalidEntryException.class, () -> RULES.check(entry));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.faults().stream().map(Fault::pointer).toList();
    }
}
