package org.authoritydirectory.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;

/** Linked data in words that schema.org has, which a processor of JSON-LD understands without asking the network. */
class LinkedDataTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final FormatService FORMATS = new FormatService(TREATIES);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_ALL = Set.of("identifier", "name", "description", "url");

    /** The types and their properties, as schema.org has them. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "GovernmentOrganization",
                    Set.of(
                            "alternateName",
                            "disambiguatingDescription",
                            "parentOrganization",
                            "areaServed",
                            "address",
                            "location",
                            "contactPoint",
                            "knowsLanguage",
                            "makesOffer",
                            "memberOf",
                            "subjectOf")),
            Map.entry("Organization", Set.of()),
            Map.entry("Country", Set.of()),
            Map.entry("AdministrativeArea", Set.of()),
            Map.entry("WebPage", Set.of()),
            Map.entry("Place", Set.of("address", "openingHoursSpecification", "specialOpeningHoursSpecification")),
            Map.entry("PostalAddress", Set.of("streetAddress", "addressLocality", "postalCode", "addressCountry")),
            Map.entry(
                    "ContactPoint",
                    Set.of("contactType", "telephone", "faxNumber", "email", "availableLanguage", "hoursAvailable")),
            Map.entry("OpeningHoursSpecification", Set.of("dayOfWeek", "opens", "closes", "validFrom", "validThrough")),
            Map.entry("Offer", Set.of("itemOffered", "validFrom", "validThrough")),
            Map.entry("GovernmentService", Set.of("serviceType", "areaServed")),
            Map.entry("ItemList", Set.of("itemListElement", "numberOfItems")),
            Map.entry("ListItem", Set.of("position", "item")));

    @Provide
    Arbitrary<EntryView> entries() {
        return FullEntry.any();
    }

    @Property(tries = 150)
    void aProcessorReadsAllThatTheEntrySays(@ForAll("entries") EntryView view) throws Exception {
        byte[] bytes = FORMATS.one(Format.JSONLD, view);
        assertKnown(JSON.readTree(bytes));
        JsonNode expanded = expanded(bytes);
        assertThat(expanded).hasSize(1);
        String all = String.join("\n", texts(expanded));
        FullEntry.texts(view)
                .forEach(text -> assertThat(all.contains(text)).as(text).isTrue());
        JsonNode organization = expanded.get(0);
        assertThat(organization.path("@type").get(0).asText()).isEqualTo("http://schema.org/GovernmentOrganization");
        assertThat(organization.path("@id").asText())
                .isEqualTo("https://directory.example/v1/authorities/"
                        + view.entry().id());
        boolean unit = view.entry().unit() != null;
        JsonNode named =
                unit ? organization.path("http://schema.org/parentOrganization").get(0) : organization;
        assertThat(languages(named.path("http://schema.org/name")))
                .isEqualTo(view.entry().names());
        if (unit) {
            assertThat(languages(organization.path("http://schema.org/name")))
                    .isEqualTo(view.entry().unit());
        }
        assertThat(organization.path("http://schema.org/contactPoint"))
                .hasSize(view.entry().channels().size());
        assertThat(organization.path("http://schema.org/makesOffer"))
                .hasSize(view.entry().designations().size());
    }

    @Test
    void manyAreOneDocument() throws Exception {
        List<EntryView> views = java.util.stream.Stream.concat(
                        Sample.lines().stream().map(EntryJson::read), new EntryGenerator(7, TREATIES).entries(300))
                .map(entry -> EntryView.publicOf(entry, Freshness.DUE))
                .toList();
        JsonNode list = JSON.readTree(many(views));
        assertThat(list.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(list.path("numberOfItems").asInt()).isEqualTo(views.size());
        assertKnown(list);
        for (int i = 0; i < views.size(); i++) {
            JsonNode element = list.path("itemListElement").get(i);
            assertThat(element.path("position").asInt()).isEqualTo(i + 1);
            assertThat(element.path("item").path("identifier").asText())
                    .isEqualTo(views.get(i).entry().id());
            assertThat(element.path("item").path("disambiguatingDescription").asText())
                    .isEqualTo(Notes.SAMPLE);
        }
        assertThat(JSON.readTree(many(List.of())).path("itemListElement").isArray())
                .isTrue();
        assertThat(expanded(many(views.subList(0, 30)))).hasSize(1);
    }

    @Test
    void hoursDaysAndLanguagesAreInTheirPlace() throws IOException {
        JsonNode it = JSON.readTree(FORMATS.one(Format.JSONLD, FullEntry.of("x")));
        JsonNode open = it.path("location").path("openingHoursSpecification");
        assertThat(open.get(0).path("dayOfWeek"))
                .extracting(JsonNode::asText)
                .containsExactly("https://schema.org/Monday", "https://schema.org/Tuesday");
        assertThat(open.get(0).path("opens").asText()).isEqualTo("08:30");
        JsonNode different = it.path("location").path("specialOpeningHoursSpecification");
        assertThat(different.get(0).path("validFrom").asText()).isEqualTo("2026-12-24");
        assertThat(different.get(0).path("closes")).isEqualTo(different.get(0).path("opens"));
        assertThat(different.get(1).path("closes").asText()).isEqualTo("12:00");
        JsonNode phone = it.path("contactPoint").get(0);
        assertThat(phone.path("telephone").asText()).isEqualTo("+37167036801");
        assertThat(phone.path("contactType").asText()).isEqualTo("routine");
        assertThat(phone.path("availableLanguage")).extracting(JsonNode::asText).containsExactly("lv", "en");
        assertThat(phone.path("hoursAvailable")).isEqualTo(open);
        assertThat(it.path("contactPoint").get(1).path("hoursAvailable").get(0).path("dayOfWeek"))
                .hasSize(7);
        assertThat(it.path("areaServed").path("identifier").asText()).isEqualTo("LVA");
        assertThat(it.path("address").path("addressCountry").asText()).isEqualTo("LV");
        JsonNode offer = it.path("makesOffer").get(0);
        assertThat(offer.path("validFrom").asText()).isEqualTo("2004-01-01");
        assertThat(offer.path("itemOffered").path("serviceType").asText()).isEqualTo("mutual-legal-assistance");
    }

    private static byte[] many(List<EntryView> views) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EntryWriter writer = FORMATS.list(Format.JSONLD, bytes);
        for (EntryView view : views) {
            writer.write(view);
        }
        writer.end();
        return bytes.toByteArray();
    }

    /** Every type is one of schema.org, every property one that its type has, and what programs follow is a link. */
    private static void assertKnown(JsonNode node) {
        node.findValues("url")
                .forEach(url -> (url.isArray() ? url : JSON.createArrayNode().add(url))
                        .forEach(link -> assertThat(link.asText()).matches("(https?://|mailto:|tel:)[^\\s\\\\\"<>]+")));
        if (node.isObject() && !node.has("@value")) {
            Set<String> own = WORDS.get(node.path("@type").asText());
            assertThat(own).as(node.path("@type").asText()).isNotNull();
            node.fieldNames().forEachRemaining(name -> assertThat(
                            name.startsWith("@") || OF_ALL.contains(name) || own.contains(name))
                    .as(name)
                    .isTrue());
        }
        node.forEach(LinkedDataTest::assertKnown);
    }

    /** What a processor makes of it; the only document it may ask for is the context. */
    private static JsonNode expanded(byte[] bytes) throws JsonLdError, IOException {
        DocumentLoader offline = (url, options) -> {
            assertThat(url).isEqualTo(URI.create("https://schema.org"));
            try (InputStream context = LinkedDataTest.class.getResourceAsStream("/format/schema-org.json")) {
                return JsonDocument.of(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return JSON.readTree(JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(bytes)))
                .loader(offline)
                .base("https://directory.example/v1/authorities/LVA-7K3Q9D")
                .get()
                .toString());
    }

    private static Map<String, String> languages(JsonNode values) {
        Map<String, String> texts = new java.util.HashMap<>();
        // A processor may write language tags in small letters.
        values.forEach(value -> texts.put(
                tag(value.path("@language").asText()), value.path("@value").asText()));
        return texts;
    }

    private static String tag(String tag) {
        return java.util.Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
