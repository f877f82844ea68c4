package org.authoritydirectory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample says all that its source rows say, and nothing that they do not. */
class SampleProvenanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TreatyService TREATIES = new TreatyService();

    /** Source row to the entry made from it. */
    private static final Map<JsonNode, JsonNode> ENTRIES = new LinkedHashMap<>();

    @BeforeAll
    static void pairRowsWithEntries() throws IOException {
        var entries = new LinkedHashMap<String, JsonNode>();
        try (var in = resource("/sample/authorities.ndjson");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                var entry = JSON.readTree(line);
                assertEquals(null, entries.put(entry.path("id").asText(), entry), "an id stands twice");
            }
        }
        var ids = JSON.readTree(resource("/sample/ids.json"));
        for (JsonNode row : JSON.readTree(resource("/sample/source-rows.json"))) {
            var entry = entries.remove(ids.path(row.path("id").asText()).asText());
            ENTRIES.put(row, Objects.requireNonNull(entry, () -> "no entry for " + row.path("id")));
        }
        assertEquals(Set.of(), entries.keySet(), "entries without a source row");
    }

    @Test
    void everyRowHasItsEntry() {
        assertEquals(81, ENTRIES.size());
        ENTRIES.forEach((row, entry) -> {
            assertTrue(entry.path("id").asText().matches("[A-Z]{2,3}-[0-9A-HJKMNP-TV-Z]{6}"), name(row));
            assertTrue(entry.path("id").asText().startsWith(row.path("state").asText() + "-"), name(row));
            assertEquals(row.path("state"), entry.path("state"), name(row));
            assertFalse(entry.toString().contains(":null"), name(row));
        });
    }

    @Test
    void namesAddressAndProvenanceAreVerbatim() {
        ENTRIES.forEach((row, entry) -> {
            var names = JSON.createObjectNode();
            names.set("en", row.path("authorityName"));
            if (row.has("authorityNameOriginal")) {
                names.set(row.path("originalLanguage").asText(), row.path("authorityNameOriginal"));
            }
            assertEquals(names, entry.path("names"), name(row));
            assertEquals(row.path("address"), entry.path("address").path("verbatim"), name(row));
            assertEquals(row.path("city"), entry.path("address").path("locality"), name(row));
            assertEquals(row.path("postalCode"), entry.path("address").path("postalCode"), name(row));
            assertEquals(row.path("source"), entry.path("provenance").path("source"), name(row));
            assertEquals(row.path("sourceDate"), entry.path("provenance").path("sourceDate"), name(row));
            assertTrue(entry.path("provenance").path("sample").asBoolean(), name(row));
        });
    }

    @Test
    void channelsAreThoseOfTheRowAndNoOthers() {
        ENTRIES.forEach((row, entry) -> {
            var phones = new ArrayList<>(texts(row.path("phones")));
            phones.addAll(texts(row.path("phone24h")));
            assertEquals(phones, verbatim(entry, "phone"), name(row));
            assertEquals(texts(row.path("faxes")), verbatim(entry, "fax"), name(row));
            assertEquals(texts(row.path("emails")), verbatim(entry, "email"), name(row));
            assertEquals(texts(row.path("website")), verbatim(entry, "website"), name(row));
            var ids = new HashSet<String>();
            entry.path("channels").forEach(channel -> {
                assertTrue(ids.add(channel.path("id").asText()), name(row));
                assertValueIsTheVerbatimText(channel, name(row));
            });
            for (String kind : List.of("diplomatic", "interpol")) {
                int flagged = row.path(kind + "Channel").asBoolean() ? 1 : 0;
                assertEquals(flagged, channels(entry, kind).count(), name(row));
            }
        });
    }

    @Test
    void relatedRowsStandUnderRelatedInstrumentsOnly() {
        ENTRIES.forEach((row, entry) -> {
            assertFalse(entry.path("designations").isEmpty(), name(row));
            entry.path("designations").forEach(designation -> {
                var instrument = TREATIES.instrument(
                                designation.path("instrument").asText())
                        .orElseThrow();
                assertEquals(row.path("related").asBoolean(), instrument.related(), name(row));
                assertTrue(
                        TREATIES.function(designation.path("function").asText()).isPresent(), name(row));
                assertEquals(row.has("territory"), designation.has("territory"), name(row));
                if (designation.has("territory")) {
                    var territory = TREATIES.territory(
                                    designation.path("territory").asText())
                            .orElseThrow();
                    assertEquals(row.path("state").asText(), territory.state(), name(row));
                }
                if (designation.has("article")) {
                    assertTrue(
                            texts(row.path("articles"))
                                    .contains(designation.path("article").asText()),
                            name(row));
                }
            });
        });
    }

    @Test
    void everyArticleLanguageAndFreeTextOfTheRowIsThere() {
        ENTRIES.forEach((row, entry) -> {
            var articles = StreamSupport.stream(entry.path("designations").spliterator(), false)
                    .map(designation -> designation.path("article").asText())
                    .toList();
            assertTrue(articles.containsAll(texts(row.path("articles"))), name(row));
            assertEquals(row.path("languages"), entry.path("languages").path("accepted"), name(row));
            var everything = entry.toString().toLowerCase(Locale.ROOT);
            for (String member :
                    List.of("note", "legalBasisNote", "mlaLegalBasisNote", "documentationNote", "urgentProcedure")) {
                texts(row.path(member)).forEach(text -> {
                    var escaped = JSON.valueToTree(text).toString().toLowerCase(Locale.ROOT);
                    assertTrue(everything.contains(escaped.substring(1, escaped.length() - 1)), name(row));
                });
            }
        });
    }

    private static void assertValueIsTheVerbatimText(JsonNode channel, String row) {
        var verbatim = channel.path("verbatim").asText();
        switch (channel.path("kind").asText()) {
            case "phone", "fax" ->
                assertEquals(
                        "+" + verbatim.replaceAll("\\D", ""),
                        channel.path("value").asText(),
                        row);
            case "email" ->
                assertTrue(verbatim.equalsIgnoreCase(channel.path("value").asText()), row);
            case "website" -> assertTrue(channel.path("value").asText().endsWith(verbatim), row);
            default -> assertFalse(channel.has("value") || channel.has("verbatim"), row);
        }
    }

    private static List<String> verbatim(JsonNode entry, String kind) {
        return channels(entry, kind)
                .map(channel -> channel.path("verbatim").asText())
                .toList();
    }

    private static Stream<JsonNode> channels(JsonNode entry, String kind) {
        return StreamSupport.stream(entry.path("channels").spliterator(), false)
                .filter(channel -> channel.path("kind").asText().equals(kind));
    }

    /** The texts of an array, or the one text of a plain member, or none where it is absent. */
    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String name(JsonNode row) {
        return row.path("id").asText();
    }

    private static InputStream resource(String path) {
        return SampleProvenanceTest.class.getResourceAsStream(path);
    }
}
