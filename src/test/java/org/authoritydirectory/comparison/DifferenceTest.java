package org.authoritydirectory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.comparison.Change.Kind;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference names each member that differs, by what it is and not by where it stands, and loses nothing. */
class DifferenceTest {

    private static final String TWO_CHANNELS = """
            "channels": [{"id": "c1", "kind": "phone", "verbatim": "1", "visibility": "public"},
                         {"id": "c2", "kind": "email", "verbatim": "a@x.example", "visibility": "public"}]
            """;

    @Property(tries = 1_000, seed = "20031223")
    void theChangesMakeTheOneEntryOfTheOther(@ForAll("entries") Entry before, @ForAll("entries") Entry after) {
        Entry made = Applied.to(before, Difference.of(before, after));
        assertThat(Applied.json(made)).isEqualTo(Applied.json(after));
    }

    @Property(tries = 1_000, seed = "20031223")
    void thereAreChangesWhereverTheDocumentsDiffer(@ForAll("entries") Entry before, @ForAll("entries") Entry after) {
        assertThat(Difference.of(before, before.published(7, 8, Instant.EPOCH))).isEmpty();
        assertThat(Difference.of(before, EntryJson.read(EntryJson.write(before))))
                .isEmpty();
        assertThat(Difference.of(before, after).isEmpty())
                .isEqualTo(Applied.json(before).equals(Applied.json(after)));
    }

    @Property(tries = 1_000, seed = "20031223")
    void eachChangeShowsTheValuesThatStandThere(@ForAll("unrepeated") Entry before, @ForAll("unrepeated") Entry after) {
        List<Change> changes = Difference.of(before, after);
        assertThat(changes).extracting(Change::member).doesNotHaveDuplicates();
        assertThat(changes).filteredOn(change -> !Applied.isOfAList(change)).allSatisfy(change -> {
            assertThat(change.before()).isEqualTo(Applied.at(before, change.member()));
            assertThat(change.after()).isEqualTo(Applied.at(after, change.member()));
            assertThat(change.kind())
                    .isEqualTo(
                            change.before() == null
                                    ? Kind.ADDED
                                    : change.after() == null ? Kind.REMOVED : Kind.CHANGED);
        });
    }

    @Property(tries = 500, seed = "20031223")
    void backwardsWhatWasAddedIsRemoved(@ForAll("entries") Entry before, @ForAll("entries") Entry after) {
        assertThat(Difference.of(after, before))
                .filteredOn(change -> !Applied.isOfAList(change))
                .containsExactlyInAnyOrderElementsOf(Difference.of(before, after).stream()
                        .filter(change -> !Applied.isOfAList(change))
                        .map(change -> Change.of(change.member(), change.after(), change.before()))
                        .toList());
    }

    @Provide
    Arbitrary<Entry> entries() {
        return ArbitraryEntry.any();
    }

    @Provide
    Arbitrary<Entry> unrepeated() {
        return ArbitraryEntry.withoutRepeats();
    }

    @Test
    void ofANewEntryAllIsAdded() {
        Stream.concat(Entries.ofSample().stream(), new EntryGenerator(3, new TreatyService()).entries(300))
                .forEach(entry -> {
                    List<Change> changes = Difference.of(null, entry);
                    assertThat(changes).extracting(Change::kind).containsOnly(Kind.ADDED);
                    Entry nothing = EntryJson.read("{}");
                    assertThat(Applied.json(Applied.to(nothing, changes))).isEqualTo(Applied.json(entry));
                });
        assertThat(told("", "\"unit\": {\"en\": \"Unit\"}, " + TWO_CHANNELS))
                .containsExactly("/unit/en added", "/channels/c1 added", "/channels/c2 added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "names": {"en": "A"}                           | "names": {"en": "B"}                           | /names/en changed
            "names": {"en": "A"}                           | "names": {"en": "A", "lv": "B"}                | /names/lv added
            "names": {"en": "A", "lv": "B"}                | "names": {"lv": "B", "en": "A"}                | ``
            "unit": {}                                     | "remarks": {}, "aliases": [], "channels": []   | ``
            "unit": {"en": "A"}                            | "unit": {}                                     | /unit/en removed
            "address": {"locality": "Riga"}                | "address": {"locality": "Rīga"}                | /address/locality changed
            "address": {"lines": ["a", "b"]}               | "address": {"lines": ["b", "a"]}               | /address/lines changed
            "remarks": {}                                  | "address": {"locality": "Riga"}                | /address added
            "address": {}                                  | "remarks": {}                                  | /address removed
            "aliases": ["A"]                               | "aliases": ["A", "B/C~"]                       | /aliases/B~1C~0 added
            "aliases": ["A", "B"]                          | "aliases": ["B"]                               | /aliases/A removed
            "aliases": ["A", "B"]                          | "aliases": ["B", "A"]                          | /aliases changed
            "aliases": ["A", "A"]                          | "aliases": ["A"]                               | /aliases changed
            "networks": ["A"]                              | "networks": ["B", "A"]                         | /networks/B added, /networks changed
            "names": {"en": "caf\\u00e9"}                  | "names": {"en": "cafe\\u0301"}                 | /names/en changed
            "aliases": ["caf\\u00e9"]                      | "aliases": ["cafe\\u0301"]                     | /aliases/caf\u00e9 removed, /aliases/cafe\u0301 added
            "unit": {"a~b": "A", "a/b": "A"}               | "unit": {"a~b": "B", "a/b": "B"}               | /unit/a~0b changed, /unit/a~1b changed
            "links": [{"url": "https://x.example/a"}]      | "links": [{"url": "https://x.example/a", "title": {"en": "A"}}] | /links/https:~1~1x.example~1a/title/en added
            "links": [{"url": "https://x.example"}]        | "links": [{"url": "https://y.example"}]        | /links/https:~1~1x.example removed, /links/https:~1~1y.example added
            "hours": {"exceptions": [{"date": "2026-12-24"}]} | "hours": {"exceptions": [{"date": "2026-12-24", "reason": "Eve"}]} | /hours/exceptions/2026-12-24/reason added
            "hours": {"weekly": [{"days": ["MO"]}]}        | "hours": {"weekly": [{"days": ["TU"]}]}        | /hours/weekly changed
            "languages": {"rule": "preference", "accepted": ["en", "fr"]} | "languages": {"rule": "preference", "accepted": ["fr", "en"]} | /languages/accepted changed
            "languages": {"rule": "any-of", "accepted": ["en"]}           | "languages": {"rule": "any-of", "accepted": ["en", "ar"]}     | /languages/accepted/ar added
            "contacts": [{"title": {"en": "A", "fr": "B"}}] | "contacts": [{"title": {"fr": "B", "en": "A"}, "visibility": "public"}] | /contacts/{"en":"A","fr":"B"}/visibility added
            "contacts": [{"title": {"en": "A"}}]           | "contacts": [{"title": {"en": "a"}}]           | /contacts/{"en":"A"} removed, /contacts/{"en":"a"} added
            "contacts": [{"title": {"en": "A"}}, {"title": {"en": "A"}}]  | "contacts": [{"title": {"en": "A"}}]    | /contacts changed
            "designations": [{"id": "d1", "channels": ["c1"]}] | "designations": [{"id": "d1", "channels": ["c1", "c2"]}] | /designations/d1/channels changed
            "designations": [{"id": "d1", "channels": ["c1"]}] | "designations": [{"id": "d1"}]             | /designations/d1/channels removed
            "designations": [{"id": "unit"}, {"id": "d1"}] | "designations": [{"id": "d1", "requirements": {"en": "A"}}] | /designations/unit removed, /designations/d1/requirements/en added
            "channels": [{"kind": "fax"}]                  | "channels": [{"kind": "phone"}]                | /channels changed
            "confirmedAt": "2026-11-23T10:00:00Z"          | "confirmedAt": "2026-11-23T10:00:01Z"          | /confirmedAt changed
            """)
    void aChangeNamesTheMember(String before, String after, String told) {
        assertThat(String.join(", ", told(before, after))).isEqualTo(told);
    }

    @Test
    void channelsInAnotherOrderAreToldByTheirIds() throws Exception {
        Entry before = Entries.with(TWO_CHANNELS);
        Entry after = before.withChannels(
                List.of(before.channels().get(1), before.channels().get(0)));
        assertThat(new ObjectMapper().writeValueAsString(Difference.of(before, after)))
                .isEqualTo("""
                        [{"member":"/channels","kind":"changed","before":["c1","c2"],"after":["c2","c1"]}]""");
    }

    @Test
    void anotherIdIsAnotherChannel() {
        assertThat(told(TWO_CHANNELS, TWO_CHANNELS.replace("c1", "c3")))
                .containsExactly("/channels/c1 removed", "/channels/c3 added", "/channels changed");
        assertThat(told(TWO_CHANNELS, TWO_CHANNELS.replace("\"1\"", "\"2\"")))
                .containsExactly("/channels/c1/verbatim changed");
    }

    @Test
    void aTitleThatNoTextCanHoldIsComparedAllTheSame() {
        Entry broken = Entries.with("\"contacts\": [{\"title\": {\"en\": \"\\ud800\"}}]");
        Entry otherwise = Entries.with("\"contacts\": [{\"title\": {\"en\": \"\\udbff\"}}]");
        assertThat(Difference.of(broken, otherwise)).isNotEmpty();
        assertThat(Difference.of(broken, broken)).isEmpty();
    }

    @Test
    void theMembersThatDifferAreNamedOnceAndInOrder() {
        Entry before = Entries.with("\"unit\": {\"en\": \"A\", \"fr\": \"B\"}, " + TWO_CHANNELS);
        Entry after = Entries.with("\"aliases\": [\"a/b\"], \"hours\": {}");
        assertThat(Difference.members(before, after.published(2, 5, Instant.EPOCH)))
                .containsExactly("/aliases", "/channels", "/hours", "/unit");
        assertThat(Difference.members(before, before)).isEmpty();
    }

    @Test
    void aChangeIsWrittenWithoutWhatIsAbsentAndReadsBack() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<Change> changes = Difference.of(Entries.with("\"successor\": \"A\""), Entries.with("\"aliases\": [\"\"]"));
        String written = json.writeValueAsString(changes);
        assertThat(written)
                .isEqualTo("[{\"member\":\"/successor\",\"kind\":\"removed\",\"before\":\"A\"},"
                        + "{\"member\":\"/aliases/\",\"kind\":\"added\",\"after\":\"\"}]");
        assertThat(json.readValue(written, Change[].class)).containsExactlyElementsOf(changes);
    }

    @Test
    void aMapThatIsEmptySaysNoMoreThanNone() {
        Entry none = Entries.with("");
        Entry empty = new Entry(
                none.id(),
                3,
                4L,
                Instant.EPOCH,
                none.state(),
                none.names(),
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                none.provenance(),
                null,
                null,
                "");
        assertThat(empty).isNotEqualTo(none);
        assertThat(Difference.of(none, empty)).isEmpty();
    }

    private static List<String> told(String before, String after) {
        return Difference.of(Entries.with(before), Entries.with(after)).stream()
                .map(change -> change.member() + " " + change.kind().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
