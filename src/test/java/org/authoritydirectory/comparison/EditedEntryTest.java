package org.authoritydirectory.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.InvalidEntryException;
import org.authoritydirectory.authority.TextValidator;
import org.authoritydirectory.shared.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor sends becomes the entry that was meant, or is refused with every fault; nothing else is changed by it. */
class EditedEntryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant CONFIRMED = Instant.parse("2026-11-23T10:00:00Z");

    private static final Entry ENTRY = Entries.confirmed(Entries.with("""
                    "unit": {"en": "Unit"}, "aliases": ["MoJ"], "address": {"locality": "Riga", "country": "LVA"},
                    "channels": [{"id": "c1", "kind": "phone", "verbatim": "1", "visibility": "public"}]
                    """), CONFIRMED);
    private static final EntryView CURRENT = shown(ENTRY.published(3, 91, CONFIRMED));
    private static final String ANSWER = EntryJson.write(CURRENT);

    private static final Map<String, Function<String, Entry>> WAYS = Map.of(
            "POST", EditedEntry::fresh,
            "PUT", json -> EditedEntry.replacement(json, CURRENT),
            "PATCH", json -> EditedEntry.patch(json, CURRENT));

    @Test
    void anAnswerSentBackChangesNothing() {
        assertThat(ANSWER).contains("\"sequence\":91", "\"freshness\":\"current\"", "\"missing\":[\"email\"");
        assertThat(EditedEntry.replacement(ANSWER, CURRENT)).isEqualTo(ENTRY);
        assertThat(EditedEntry.patch(ANSWER, CURRENT)).isEqualTo(ENTRY);
        assertThat(EditedEntry.patch("{}", CURRENT)).isEqualTo(ENTRY);
        assertThat(EditedEntry.replacement(ANSWER.replace("\"MoJ\"", "\"TM\""), CURRENT)
                        .aliases())
                .containsExactly("TM");
        Entries.ofSample().forEach(entry -> {
            EntryView view = shown(entry.published(1, 2, Instant.EPOCH));
            assertThat(EditedEntry.replacement(EntryJson.write(view), view)).isEqualTo(entry);
            assertThat(EditedEntry.patch("{\"aliases\": [\"A\"]}", view).aliases())
                    .containsExactly("A");
        });
    }

    @Test
    void whatTheServiceSetsMayBeLeftOut() {
        String entry = "\"state\": \"LVA\", \"names\": {\"lv\": \"TM\"}, \"provenance\": {}";
        Entry replaced = EditedEntry.replacement("{" + entry + "}", CURRENT);
        assertThat(replaced)
                .isEqualTo(EntryJson.read(
                        "{\"id\": \"LVA-000000\", \"confirmedAt\": \"" + CONFIRMED + "\", " + entry + "}"));
        assertThat(EditedEntry.replacement(
                        "{\"id\": null, \"version\": null, \"withheld\": null, " + entry + "}", CURRENT))
                .isEqualTo(replaced);
        assertThat(EditedEntry.fresh("{\"id\": null, " + entry + "}")).isEqualTo(EntryJson.read("{" + entry + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "LVA-000001"                       | /id
            "id": ["LVA-000000"]                     | /id
            "version": 4                             | /version
            "version": "3"                           | /version
            "version": 3.0                           | /version
            "version": 1e999                         | /version
            "sequence": 99999999999999999999         | /sequence
            "publishedAt": "2026-11-23T11:00:00Z"    | /publishedAt
            "confirmedAt": "2027-11-23T10:00:00Z"    | /confirmedAt
            "confirmedAt": "soon"                    | /confirmedAt
            "freshness": "overdue"                   | /freshness
            "missing": []                            | /missing
            "missing": ["hours", "email", "languages"] | /missing
            "withheld": [{"pointer": "/contacts"}]   | /withheld
            "withheld": {}                           | /withheld
            "state": "EST"                           | /state
            "state": 5                               | /state
            "state": null                            | /state
            """)
    void whatTheServiceSetsIsNotForEditorsToChange(String member, String pointer) {
        String name = pointer.substring(1);
        String replacement = "{" + member + ", " + without(ANSWER, name).substring(1);
        assertThat(pointers("PUT", replacement)).containsExactly(pointer);
        assertThat(pointers("PATCH", "{" + member + "}")).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "version", "sequence", "publishedAt", "confirmedAt", "freshness", "missing", "withheld"})
    void aPatchCannotTakeAwayWhatTheServiceSets(String name) {
        if (name.equals("withheld")) {
            assertThat(EditedEntry.patch("{\"withheld\": null}", CURRENT))
                    .as("there is none")
                    .isEqualTo(ENTRY);
        } else {
            assertThat(pointers("PATCH", "{\"" + name + "\": null}")).containsExactly("/" + name);
        }
        assertThat(pointers("POST", "{\"state\": \"LVA\", \"%s\": %s}".formatted(name, "\"x\"")))
                .containsExactly("/" + name);
    }

    @Test
    void aNewEntryHasNothingOfAnotherOne() {
        assertThat(pointers("POST", ANSWER.replaceFirst("\\{", "{\"withheld\": [], ")))
                .containsExactlyInAnyOrder(
                        "/id",
                        "/version",
                        "/sequence",
                        "/publishedAt",
                        "/confirmedAt",
                        "/freshness",
                        "/missing",
                        "/withheld");
        Entry fresh = EditedEntry.fresh("{\"state\": \"EST\", \"names\": {\"et\": \"JM\"}, \"provenance\": {}}");
        assertThat(fresh.state()).isEqualTo("EST");
        assertThat(fresh.id()).isNull();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(pointers("PUT", """
                        {"id": "LVA-000009", "state": "EST", "version": {"a": 1}, "approvedBy": "me", "names": {"en": 5},
                         "channels": [{"kind": "pigeon"}, null], "freshness": "fresh", "aliases": [null, "A", 7]}
                        """))
                .containsExactlyInAnyOrder(
                        "/id",
                        "/state",
                        "/version",
                        "/approvedBy",
                        "/names/en",
                        "/channels/0/kind",
                        "/channels/1",
                        "/freshness",
                        "/aliases/0",
                        "/aliases/2");
        assertThat(pointers("PATCH", """
                        {"approvedBy": "me", "names": {"en": null, "lv": ["x"]}, "address": {"planet": "Mars", "lines": [5]},
                         "hours": {"weekly": [{"days": ["XX"]}]}, "state": null, "channels": {"c1": null}, "unit": 5}
                        """))
                .containsExactlyInAnyOrder(
                        "/approvedBy",
                        "/names/lv",
                        "/address/planet",
                        "/address/lines/0",
                        "/hours/weekly/0/days/0",
                        "/state",
                        "/channels",
                        "/unit");
    }

    @Test
    void aPatchChangesWhatItNamesAndNoMore() {
        Entry patched = EditedEntry.patch("""
                {"unit": null, "names": {"lv": "TM"}, "address": {"locality": null, "lines": ["Brīvības 36"]},
                 "channels": [{"id": "c2", "kind": "post", "note": {"en": null, "lv": "x"}, "visibility": "public"}]}
                """, CURRENT);
        assertThat(Difference.of(ENTRY, patched))
                .extracting(change -> change.member() + " " + change.kind())
                .containsExactly(
                        "/names/lv ADDED",
                        "/unit/en REMOVED",
                        "/address/locality REMOVED",
                        "/address/lines ADDED",
                        "/channels/c1 REMOVED",
                        "/channels/c2 ADDED");
        assertThat(patched.channels().get(0).note()).containsOnlyKeys("lv");
        assertThat(patched.id()).isEqualTo(ENTRY.id());
        assertThat(patched.confirmedAt()).isEqualTo(CONFIRMED);
    }

    @Property(tries = 1_000, seed = "7396")
    void anyEntryCanBePatchedToAnyOther(@ForAll("entries") Entry entry, @ForAll("entries") Entry other) {
        EntryView current = shown(entry);
        JsonNode from = EntryJson.tree(EditedEntry.replacement(EntryJson.write(current), current));
        ObjectNode to = EntryJson.tree(other).remove(List.of("version", "sequence", "publishedAt", "confirmedAt"));
        if (from.has("confirmedAt")) {
            to.set("confirmedAt", from.get("confirmedAt"));
        }
        Entry patched = EditedEntry.patch(patch(from, to).toString(), current);
        assertThat(EntryJson.tree(patched)).isEqualTo(to);
        assertThat(EntryJson.tree(EditedEntry.replacement(to.toString(), current)))
                .isEqualTo(to);
    }

    private static JsonNode patch(JsonNode from, JsonNode to) {
        if (!from.isObject() || !to.isObject()) {
            return to;
        }
        ObjectNode patch = JSON.createObjectNode();
        from.fieldNames().forEachRemaining(name -> {
            if (!to.has(name)) {
                patch.putNull(name);
            }
        });
        to.properties().stream()
                .filter(member -> !member.getValue().equals(from.get(member.getKey())))
                .forEach(member -> patch.set(
                        member.getKey(),
                        from.has(member.getKey())
                                ? patch(from.get(member.getKey()), member.getValue())
                                : member.getValue()));
        return patch;
    }

    @Provide
    Arbitrary<Entry> entries() {
        return ArbitraryEntry.any();
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
                "true",
                "{",
                "{\"state\": \"LVA\"} {}",
                "{\"state\": \"LVA\"} x",
                "{\"state\": \"LVA\", \"state\": \"LVA\"}",
                "{\"names\": {\"en\": \"A\", \"en\": \"B\"}}",
                "{\"withheld\": {\"a\": 1, \"a\": 1}}",
                "{\"names\": {\"en\": \"A\0\"}}",
                "{\"names\": {\"en\": NaN}}",
                "{\"names\": {\"en\": Infinity}}",
                "{\"names\": {\"en\": 1e999}}",
                "{\"names\": {\"en\": -1e999}}",
                "{\"names\": {\"en\": 1e-9999999999}}",
                "{\"aliases\": [1e999]}",
                "{\"aliases\": [1E9999999999999999999]}",
                "{\"colour\": 1e999}",
                "{\"a\\ud800\": 1}",
                "{\"a\\u0000\": 1}",
                "{\"\": 1}",
                "{\"__proto__\": {}}",
                "{\"names\": {\"en\": \"\\ud8\"}}",
                "\uFEFF{}x"
            })
    void whatIsNoEntryIsRefused(String text) {
        WAYS.keySet().forEach(way -> assertThat(pointers(way, text)).isNotEmpty());
    }

    @Test
    void anythingTooDeepOrTooLongIsRefusedAtOnce() {
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> WAYS.keySet().forEach(way -> {
                    for (String opening : List.of("[", "{\"a\":", "{\"hours\":", "{\"names\":")) {
                        for (int depth : List.of(500, 999, 1_001, 10_000, 100_000)) {
                            String closing = opening.equals("[") ? "]" : "}";
                            String deep = opening.repeat(depth) + "1" + closing.repeat(depth);
                            assertThat(pointers(way, deep)).isNotEmpty();
                            assertThat(pointers(way, "{\"names\": " + deep + "}"))
                                    .isNotEmpty();
                            assertThat(pointers(way, "{\"withheld\": " + deep + "}"))
                                    .isNotEmpty();
                            assertThat(pointers(way, "{\"names\": " + opening.repeat(depth)))
                                    .isNotEmpty();
                        }
                    }
                    String digits = "9".repeat(900_000);
                    for (String number : List.of(digits, "1e" + digits, "0." + digits, "-" + digits, "9".repeat(900))) {
                        assertThat(pointers(way, "{\"version\": " + number + "}"))
                                .isNotEmpty();
                        assertThat(pointers(way, "{\"names\": {\"en\": " + number + "}}"))
                                .isNotEmpty();
                        assertThat(pointers(way, "{\"colour\": [" + number + "]}"))
                                .isNotEmpty();
                    }
                    assertThat(pointers(way, "{\"" + "k".repeat(900_000) + "\": 1}"))
                            .isNotEmpty();
                }));
    }

    @Test
    void charactersThatNoTextMayHoldAreLeftForTheRulesToRefuse() {
        String text = "{\"state\": \"LVA\", \"names\": {\"en\": \"%s\"}, \"provenance\": {}}";
        for (String character : List.of("\\ud800", "\\u0000", "\\udc00\\ud800", "\ud800", "\\u202e")) {
            WAYS.values().forEach(way -> assertThat(new TextValidator()
                            .isValid(
                                    way.apply(text.formatted(character)).names().get("en"), null))
                    .isFalse());
        }
    }

    @Property(tries = 2_000, seed = "7396")
    void whateverIsSentIsReadOrRefused(@ForAll Random random, @ForAll("cuts") String piece) {
        StringBuilder text = new StringBuilder(ANSWER);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(1 + random.nextInt(20))), piece);
        }
        WAYS.values().forEach(way -> {
            try {
                Entry entry = way.apply(text.toString());
                assertThat(entry.version()).isNull();
                assertThat(entry.sequence()).isNull();
                assertThat(entry.publishedAt()).isNull();
                assertThat(entry.id()).isIn(null, ENTRY.id());
                assertThat(entry.confirmedAt()).isIn(null, CONFIRMED);
            } catch (InvalidEntryException e) {
                assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.pointer())
                        .isNotNull());
            }
        });
    }

    @Provide
    Arbitrary<String> cuts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "",
                        "null",
                        "{}",
                        "[]",
                        "\"",
                        ",",
                        "}",
                        "]",
                        "{",
                        "[",
                        "\\ud800",
                        "\0",
                        "1e999",
                        "{\"a\":1}",
                        "5",
                        "\\u0000"),
                Arbitraries.strings().ofMaxLength(5));
    }

    private static EntryView shown(Entry entry) {
        return new EntryView(entry, Freshness.CURRENT, List.of("email", "hours"), List.of());
    }

    private static String without(String json, String member) {
        return EntryJson.object(json).without(member).toString();
    }

    private static List<String> pointers(String way, String json) {
        var refusal = catchThrowableOfType(
                InvalidEntryException.class, () -> WAYS.get(way).apply(json));
        assertThat(refusal)
                .as("refusal of %s %s", way, json.substring(0, Math.min(100, json.length())))
                .isNotNull();
        return refusal.faults().stream().map(Fault::pointer).toList();
    }
}
