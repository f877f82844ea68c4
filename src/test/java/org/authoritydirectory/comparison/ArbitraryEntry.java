package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/** Entries of every shape that can be read, from so few words that two of them often touch the same member. */
final class ArbitraryEntry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The second e with its accent is two characters; signs of JSON Pointers and of JSON are among the texts. */
    private static final Arbitrary<JsonNode> TEXT =
            texts("A", "B", "C", "\u00e9", "e\u0301", "a/b~1", "司法部", "", "\"{\\");

    /** Ids that are also the names of members, and ids that no check would let pass. */
    private static final Arbitrary<JsonNode> ID = texts("c1", "c2", "unit", "aliases", "x/y~0z");

    private final double repeats;

    private ArbitraryEntry(double repeats) {
        this.repeats = repeats;
    }

    /** Entries with lists in which items stand twice or have no name, now and then. */
    static Arbitrary<Entry> any() {
        return new ArbitraryEntry(0.15).entry();
    }

    /** Entries in which every item of a list has a name of its own. */
    static Arbitrary<Entry> withoutRepeats() {
        return new ArbitraryEntry(0).entry();
    }

    private Arbitrary<Entry> entry() {
        return record(Map.ofEntries(
                        Map.entry("version", numbers()),
                        Map.entry("sequence", numbers()),
                        Map.entry("publishedAt", texts("2026-11-23T10:00:00Z", "2026-11-24T10:00:00.123Z")),
                        Map.entry("names", languages()),
                        Map.entry("aliases", list(TEXT, null)),
                        Map.entry("unit", languages()),
                        Map.entry(
                                "address",
                                record(Map.of("lines", list(TEXT, null), "locality", TEXT, "country", TEXT))),
                        Map.entry("channels", list(channel(), "id")),
                        Map.entry("hours", hours()),
                        Map.entry("languages", acceptedLanguages()),
                        Map.entry("designations", list(designation(), "id")),
                        Map.entry("requirements", languages()),
                        Map.entry("links", list(record(Map.of("url", TEXT, "title", languages())), "url")),
                        Map.entry("networks", list(TEXT, null)),
                        Map.entry("remarks", languages()),
                        Map.entry("contacts", list(contact(), "title")),
                        Map.entry("provenance", record(Map.of("source", TEXT, "sample", flags()))),
                        Map.entry("confirmedAt", texts("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z")),
                        Map.entry("successor", TEXT)))
                .map(members -> EntryJson.read(
                        ((ObjectNode) members).put("id", "LVA-000000").put("state", "LVA")));
    }

    private Arbitrary<JsonNode> channel() {
        return record(Map.of(
                "id",
                ID,
                "kind",
                texts("phone", "email"),
                "value",
                TEXT,
                "verbatim",
                TEXT,
                "visibility",
                texts("public", "practitioner"),
                "note",
                languages()));
    }

    private Arbitrary<JsonNode> designation() {
        return record(Map.of(
                "id", ID,
                "function", TEXT,
                "from", TEXT,
                "notification", record(Map.of("source", TEXT, "date", TEXT)),
                "languages", acceptedLanguages(),
                "channels", list(ID, null),
                "urgentProcedure", languages()));
    }

    private Arbitrary<JsonNode> contact() {
        return record(Map.of(
                "title", languages(),
                "channels", list(ID, null),
                "visibility", texts("public", "practitioner")));
    }

    private Arbitrary<JsonNode> hours() {
        return record(Map.of(
                "timeZone",
                TEXT,
                "weekly",
                list(record(Map.of("days", list(texts("MO", "TU"), null), "opens", TEXT)), null),
                "exceptions",
                list(record(Map.of("date", TEXT, "reason", TEXT)), "date"),
                "verbatim",
                TEXT));
    }

    private Arbitrary<JsonNode> acceptedLanguages() {
        return record(Map.of(
                "accepted", list(texts("en", "fr", "ar"), null),
                "rule", texts("any-of", "preference"),
                "verbatim", TEXT));
    }

    private static Arbitrary<JsonNode> languages() {
        return Arbitraries.maps(Arbitraries.of("en", "lv", "", "m/n~"), TEXT)
                .ofMaxSize(3)
                .map(texts -> JSON.objectNode().setAll(texts));
    }

    /** Any of the members, each absent in two of five. */
    private static Arbitrary<JsonNode> record(Map<String, Arbitrary<JsonNode>> members) {
        List<Arbitrary<Tuple.Tuple2<String, JsonNode>>> all = new ArrayList<>();
        members.keySet().stream()
                .sorted()
                .forEach(name -> all.add(members.get(name).injectNull(0.4).map(value -> Tuple.of(name, value))));
        return Combinators.combine(all).as(some -> {
            ObjectNode record = JSON.objectNode();
            some.stream().filter(member -> member.get2() != null).forEach(m -> record.set(m.get1(), m.get2()));
            return record;
        });
    }

    /** Up to four items; without repeats, no two have the same of the member they are known by, and all have one. */
    private Arbitrary<JsonNode> list(Arbitrary<JsonNode> items, String member) {
        Arbitrary<List<JsonNode>> named = items.filter(item -> member == null || known(item.get(member)))
                .list()
                .ofMaxSize(4)
                .uniqueElements(item -> member == null ? item : item.get(member));
        Arbitrary<List<JsonNode>> any = items.list().ofMaxSize(3);
        int of100 = (int) (repeats * 100);
        return Arbitraries.frequencyOf(Tuple.of(100 - of100, named), Tuple.of(of100, any))
                .map(list -> new ArrayNode(JSON, list));
    }

    private static boolean known(JsonNode identity) {
        return identity != null && (identity.isTextual() ? !identity.textValue().isEmpty() : !identity.isEmpty());
    }

    private static Arbitrary<JsonNode> texts(String... texts) {
        return Arbitraries.of(texts).map(TextNode::valueOf);
    }

    private static Arbitrary<JsonNode> numbers() {
        return Arbitraries.integers().between(1, 9).map(JSON::numberNode);
    }

    private static Arbitrary<JsonNode> flags() {
        return Arbitraries.of(true, false).map(BooleanNode::valueOf);
    }
}
