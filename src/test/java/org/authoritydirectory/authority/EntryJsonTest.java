package org.authoritydirectory.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.authoritydirectory.Sample;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is read strictly and completely, and writing gives back what was read. */
class EntryJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFaultIsToldAtOnceWithItsPointer() {
        assertThat(pointers("""
                        {"colour": "red", "names": {"en": ["Ministry"]}, "state": {"code": "LVA"},
                         "channels": [{"id": "c1", "kind": "pigeon", "wings": {"left": [1, 2]}, "beak": 1},
                                      {"id": "c2", "kind": 3, "visibility": "everyone"}, "c3"],
                         "publishedAt": "yesterday", "hours": {"weekly": [{"days": ["MO", "XX"], "colour": 1}]},
                         "links": [{"url": "https://x.example", "title": {}, "target": {"new": true}}],
                         "networks": "none", "address": 5, "aliases": [null, 7]}
                        """))
                .containsExactlyInAnyOrder(
                        "/colour",
                        "/names/en",
                        "/state",
                        "/channels/0/kind",
                        "/channels/0/wings",
                        "/channels/0/beak",
                        "/channels/1/kind",
                        "/channels/1/visibility",
                        "/channels/2",
                        "/publishedAt",
                        "/hours/weekly/0/days/1",
                        "/hours/weekly/0/colour",
                        "/links/0/target",
                        "/networks",
                        "/address",
                        "/aliases/0",
                        "/aliases/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"names": {"en": 5}}                              | /names/en
                    {"names": {"en": true}}                           | /names/en
                    {"aliases": [1]}                                  | /aliases/0
                    {"state": 12}                                     | /state
                    {"version": "2"}                                  | /version
                    {"version": 1.5}                                  | /version
                    {"version": 1e999}                                | /version
                    {"sequence": 99999999999999999999}                | /sequence
                    {"publishedAt": 1700000000}                       | /publishedAt
                    {"confirmedAt": ""}                               | /confirmedAt
                    {"provenance": {"sample": "true"}}                | /provenance/sample
                    {"provenance": {"sample": 1}}                     | /provenance/sample
                    {"provenance": []}                                | /provenance
                    {"channels": [{"kind": 0}]}                       | /channels/0/kind
                    {"channels": [{"kind": ""}]}                      | /channels/0/kind
                    {"channels": [{"kind": "PHONE"}]}                 | /channels/0/kind
                    {"channels": {"0": {}}}                           | /channels
                    {"address": ""}                                   | /address
                    """)
    void aValueOfAnotherTypeIsNeverBentToFit(String json, String pointer) {
        assertThat(pointers(json)).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"aliases": [null]}                               | /aliases/0
                    {"channels": [null]}                              | /channels/0
                    {"designations": [{"id": "d1"}, null]}            | /designations/1
                    {"networks": ["EJN", null]}                       | /networks/1
                    {"address": {"lines": [null]}}                    | /address/lines/0
                    {"hours": {"weekly": [null]}}                     | /hours/weekly/0
                    {"hours": {"weekly": [{"days": [null]}]}}         | /hours/weekly/0/days/0
                    {"hours": {"exceptions": [null]}}                 | /hours/exceptions/0
                    {"languages": {"accepted": [null]}}               | /languages/accepted/0
                    """)
    void nullIsNoItemOfAList(String json, String pointer) {
        assertThat(pointers(json)).containsExactly(pointer);
    }

    @Test
    void aMemberThatIsNullIsNotKnown() {
        assertThat(EntryJson.read("{\"state\": \"LVA\", \"unit\": null, \"aliases\": null, \"names\": {\"en\": null}}"))
                .isEqualTo(EntryJson.read("{\"state\": \"LVA\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "5",
                "\"LVA\"",
                "{",
                "{\"state\": \"LVA\"",
                "{\"state\": \"LVA\"} {}",
                "{\"state\": \"LVA\"} x",
                "{\"state\": \"LVA\", \"state\": \"EST\"}",
                "{\"names\": {\"en\": \"A\", \"en\": \"B\"}}",
                "{\"colour\": 1, \"colour\": 2}",
                "{'state': 'LVA'}",
                "{\"version\": NaN}",
                "{\"state\": \"LV\nA\"}",
                "{\"state\": \"LV\0A\"}",
                "{\"state\": \"\\x\"}",
                "{\"state\": \"LVA\",}",
                "// comment\n{}"
            })
    void whatIsNoSingleJsonObjectIsRefused(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"hours\":", "{\"channels\":[{\"note\":"})
    void deepNestingIsRefusedAtOnce(String opening) {
        for (String text : List.of(
                opening.repeat(10_000),
                "{\"colour\":" + opening.repeat(10_000),
                "{\"names\":" + opening.repeat(10_000))) {
            assertThat(Assertions.catchThrowable(() -> EntryJson.read(text))).isInstanceOf(InvalidEntryException.class);
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> faults("{\"colour\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
    }

    @Test
    void anUnknownMemberIsNamedInPrintableCharacters() {
        assertThat(faults("{\"<script>\\u202E\\ud800\\u0000\": 1}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/?script????"));
    }

    @Test
    void derivedMembersArePassedOverAtTheRootOnly() {
        String derived =
                "\"freshness\": \"due\", \"missing\": [\"email\"], \"withheld\": [{\"pointer\": \"/contacts\"}]";
        assertThat(EntryJson.read("{\"state\": \"LVA\", " + derived + "}"))
                .isEqualTo(EntryJson.read("{\"state\": \"LVA\"}"));
        assertThat(pointers("{\"address\": {" + derived + "}}"))
                .containsExactlyInAnyOrder("/address/freshness", "/address/missing", "/address/withheld");
        assertThat(pointers("{\"channels\": [{\"freshness\": \"due\"}]}")).containsExactly("/channels/0/freshness");
    }

    @Test
    void anAnswerSentBackReadsAsTheEntryItShows() {
        Entry entry = EntryJson.read(Sample.lines().get(0)).published(2, 91, java.time.Instant.EPOCH);
        String answer = EntryJson.write(EntryView.publicOf(entry, Freshness.DUE));
        assertThat(answer).contains("\"freshness\":\"due\"", "\"missing\":[");
        assertThat(EntryJson.read(answer)).isEqualTo(entry);
    }

    @Test
    void theSampleReadsAndWritesBackMemberByMember() throws Exception {
        assertThat(Sample.lines()).hasSize(Sample.SIZE).hasSize(81);
        for (String line : Sample.lines()) {
            JsonNode written = JSON.readTree(EntryJson.write(EntryJson.read(line)));
            assertThat(written).isEqualTo(JSON.readTree(line));
        }
    }

    @Test
    void generatedEntriesReadBackEqual() {
        Stream<Entry> entries = new EntryGenerator(7, new TreatyService()).entries(2_000);
        assertThat(entries).hasSize(2_000).allSatisfy(entry -> {
            String json = EntryJson.write(entry);
            assertThat(EntryJson.read(json)).isEqualTo(entry);
            assertThat(EntryJson.read(EntryJson.tree(entry))).isEqualTo(entry);
            assertThat(EntryJson.tree(entry)).isEqualTo(EntryJson.object(json));
            assertThat(json).doesNotContain("null", "[]", "{}");
        });
    }

    @Test
    void aLoneSurrogateDoesNotBreakReading() {
        Entry entry = EntryJson.read("{\"state\": \"LVA\", \"names\": {\"en\": \"\\ud800\"}}");
        assertThat(new TextValidator().isValid(entry.names().get("en"), null)).isFalse();
        assertThatThrownBy(() -> EntryJson.read("{\"st\\ud800\": 1}")).isInstanceOf(InvalidEntryException.class);
    }

    private static List<String> pointers(String json) {
        return faults(json).stream().map(Fault::pointer).toList();
    }

    /** The faults of a text; what is a JSON object has the same ones when it is read as a tree. */
    private static List<Fault> faults(String json) {
        List<Fault> faults = refusal(json, () -> EntryJson.read(json));
        try {
            ObjectNode tree = EntryJson.object(json);
            assertThat(refusal(json, () -> EntryJson.read(tree))).isEqualTo(faults);
        } catch (InvalidEntryException e) {
            assertThat(e.faults()).singleElement().extracting(Fault::pointer).isEqualTo("");
        }
        return faults;
    }

    private static List<Fault> refusal(String json, ThrowingCallable reading) {
        var refusal = catchThrowableOfType(InvalidEntryException.class, reading);
        assertThat(refusal)
                .as("refusal of %s", json.substring(0, Math.min(100, json.length())))
                .isNotNull();
        return refusal.faults();
    }
}
