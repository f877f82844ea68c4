package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Text;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.VisibleText;

/** Entries that have every member there is, or any part of them; wherever people write, anything may stand. */
final class FullEntry {

    /** A {@code $} is a text of somebody. */
    private static final String ENTRY = """
            {"id": "LVA-7K3Q9D", "version": 2, "sequence": 91, "publishedAt": "2026-11-23T10:00:00Z", "state": "LVA",
             "names": {"en": "$", "lv": "$", "zh-Hant": "$"}, "aliases": ["$", "$"], "unit": {"en": "$", "ar": "$"},
             "address": {"lines": ["$", "$"], "locality": "$", "postalCode": "$", "country": "LVA", "verbatim": "$"},
             "channels": [
              {"id": "c1", "kind": "phone", "value": "+37167036801", "verbatim": "$", "purpose": "routine",
               "availability": "office-hours", "visibility": "public", "note": {"en": "$", "lv": "$"}},
              {"id": "c2", "kind": "phone", "verbatim": "$", "visibility": "practitioner", "availability": "24h"},
              {"id": "c3", "kind": "fax", "value": "$", "verbatim": "$", "visibility": "public"},
              {"id": "c4", "kind": "email", "value": "$", "verbatim": "$", "purpose": "urgent", "visibility": "public"},
              {"id": "c5", "kind": "website", "value": "https://www.tm.example/a,b;c?d=1", "visibility": "public"},
              {"id": "c-6", "kind": "website", "verbatim": "$", "visibility": "public"},
              {"id": "c7", "kind": "post", "verbatim": "$", "visibility": "public"},
              {"id": "c8", "kind": "diplomatic", "visibility": "public"},
              {"id": "c9", "kind": "secure-platform", "value": "$", "encryption": "$", "visibility": "practitioner"}],
             "hours": {"timeZone": "Europe/Riga", "verbatim": "$",
              "weekly": [{"days": ["MO", "TU"], "opens": "08:30", "closes": "17:00"},
               {"days": ["FR"], "opens": "22:00", "closes": "02:00"}],
              "exceptions": [{"date": "2026-12-24", "reason": "$"},
               {"date": "2026-12-31", "opens": "08:30", "closes": "12:00"}]},
             "languages": {"accepted": ["lv", "en"], "rule": "preference", "verbatim": "$"},
             "designations": [
              {"id": "d1", "function": "mutual-legal-assistance", "instrument": "untoc", "article": "$", "stage": "$",
               "subject": "$", "from": "2004-01-01", "to": "2030-12-31", "channels": ["c1", "c2"],
               "notification": {"source": "$", "date": "2003-12-01"},
               "languages": {"accepted": ["fr"], "rule": "certified-translation"},
               "urgentProcedure": {"en": "$"}, "requirements": {"en": "$", "lv": "$"}},
              {"id": "d2", "function": "extradition", "instrument": "untoc", "territory": "GB-SCT"}],
             "requirements": {"en": "$", "fr": "$"}, "urgentProcedure": {"en": "$"},
             "links": [{"title": {"en": "$"}, "url": "https://www.tm.example/mla"}, {"url": "https://x.example/$"}],
             "networks": ["$", "$"], "remarks": {"en": "$", "ru": "$"},
             "contacts": [{"title": {"en": "$"}, "channels": ["c9"], "visibility": "practitioner"},
              {"title": {"lv": "$"}, "visibility": "public"}],
             "provenance": {"source": "$", "sourceDate": "$", "sample": true},
             "confirmedAt": "2026-01-02T03:04:05Z", "unreachableSince": "2026-11-01T00:00:00Z",
             "successor": "LVA-000000"}""";

    /** Texts that mean something to a spreadsheet, to a reader of cards or of linked data; all of them may be published. */
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1-2",
            "-1",
            "@SUM(A1)",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\"=1",
            "' =1",
            "  =1",
            "'=1",
            "''=1",
            "“=1”",
            "=cmd|' /C calc'!A0",
            "a,b;c\\d",
            "a\\nb",
            "\\",
            "\\, \\; \\\\",
            "BEGIN:VCARD",
            "END:VCARD",
            "TEL:+1",
            "c1.TEL:+1",
            "^n^'^^",
            "\"quoted\"",
            ",",
            ";",
            ":",
            "{\"@id\":\"x\"}",
            "@context",
            "@id",
            "_:b0",
            "https://x.example/,;",
            "tel:+37100000000",
            "en: x",
            " x ",
            "司".repeat(120),
            "👩‍⚖️".repeat(30),
            "وزارة‌العدل",
            "a" + "é".repeat(74),
            "#",
            "'");

    private FullEntry() {}

    /** With each text from the list in turn, beginning anew at its end. */
    static EntryView of(List<String> texts, Visibility audience) {
        return view(filled(EntryJson.object(ENTRY), cycle(texts)), audience);
    }

    /** The same text everywhere. */
    static EntryView of(String text) {
        return of(List.of(text), Visibility.PRACTITIONER);
    }

    static Arbitrary<EntryView> any() {
        Arbitrary<Set<String>> left = Arbitraries.of(names())
                .filter(name -> !Set.of("id", "state", "names", "provenance").contains(name))
                .set()
                .ofMaxSize(12);
        return Combinators.combine(
                        text().list().ofSize(40),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Set.<String>of())), Tuple.of(2, left)),
                        Arbitraries.of(Visibility.class))
                .as((texts, without, audience) -> {
                    ObjectNode entry = filled(EntryJson.object(ENTRY), cycle(texts));
                    entry.remove(without);
                    return view(entry, audience);
                });
    }

    /** What {@link Text} lets pass. */
    private static Arbitrary<String> text() {
        Arbitrary<String> free = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(200)
                .map(text -> text.codePoints()
                        .filter(c -> VisibleText.holdsOnlyVisible(Character.toString(c)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !VisibleText.isBlank(text));
        Arbitrary<String> hostile = Arbitraries.of(HOSTILE);
        return Arbitraries.oneOf(
                hostile, free, Combinators.combine(hostile, hostile).as(String::concat));
    }

    private static EntryView view(ObjectNode entry, Visibility audience) {
        return EntryView.of(EntryJson.read(entry.toString()), Freshness.UNREACHABLE, audience);
    }

    /** Every text in what a reader is shown: the ends of its JSON tree. */
    static List<String> texts(EntryView view) {
        List<String> texts = new ArrayList<>();
        collect(EntryJson.tree(view), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        EntryJson.object(ENTRY).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Iterator<String> cycle(List<String> texts) {
        return Stream.generate(() -> texts).flatMap(List::stream).iterator();
    }

    private static ObjectNode filled(ObjectNode node, Iterator<String> texts) {
        node.properties().forEach(member -> member.setValue(filled(member.getValue(), texts)));
        return node;
    }

    private static JsonNode filled(JsonNode node, Iterator<String> texts) {
        if (node instanceof ObjectNode object) {
            return filled(object, texts);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), texts));
            }
            return array;
        }
        return node.isTextual() && node.textValue().contains("$")
                ? TextNode.valueOf(node.textValue().replace("$", texts.next()))
                : node;
    }
}
