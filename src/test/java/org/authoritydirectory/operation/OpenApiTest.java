package org.authoritydirectory.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Sample;
import org.authoritydirectory.client.ApiClient;
import org.authoritydirectory.client.ApiException;
import org.authoritydirectory.client.api.AuthoritiesApi;
import org.authoritydirectory.client.api.HistoryApi;
import org.authoritydirectory.client.api.ReferenceDataApi;
import org.authoritydirectory.client.model.AuthorityPage;
import org.authoritydirectory.client.model.EntryView;
import org.authoritydirectory.format.Format;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed OpenAPI document is the one of this code, its examples are true, and a client made from it works. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class OpenApiTest {

    @TestHTTPResource("/")
    URI directory;

    /** If this fails after a change that was meant: CONTRIBUTING.md says how to write the document again. */
    @Test
    void theCommittedDocumentIsTheOneOfThisCode() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode served = yaml.readTree(given().get("/openapi").asString());
        JsonNode committed = yaml.readTree(Files.readString(Path.of("openapi/openapi.yaml")));
        assertThat(served).isEqualTo(committed);
        assertThat(served.get("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void itsExamplesAreWhatTheSampleAnswers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> paths = Map.ofEntries(
                Map.entry("searchAuthorities", "/v1/authorities?q=latvia+justice&facets=function"),
                Map.entry("getAuthority", "/v1/authorities/" + Sample.LATVIA_JUSTICE),
                Map.entry("listVersions", "/v1/authorities/" + Sample.LATVIA_JUSTICE + "/versions"),
                Map.entry("getVersion", "/v1/authorities/" + Sample.LATVIA_JUSTICE + "/versions/1"),
                Map.entry(
                        "getReachability",
                        "/v1/authorities/" + Sample.IRELAND_AT_SEA
                                + "/reachability?at=2026-11-23T07:00:00Z&office=09:00-17:00&zone=Africa/Nairobi"),
                Map.entry(
                        "findAddressees",
                        "/v1/addressees?requested=IRL&function=drug-trafficking-at-sea&requesting=KEN&urgent=true&language=en"
                                + "&at=2026-11-23T07:00:00Z"),
                Map.entry("readChanges", "/v1/changes?limit=1"),
                Map.entry("getCertificate", "/v1/authorities/" + Sample.LATVIA_JUSTICE + "/certificate?format=json"),
                Map.entry("getProof", "/v1/authorities/" + Sample.LATVIA_JUSTICE + "/proof"),
                Map.entry("readDigests", "/v1/digests"),
                Map.entry(
                        "outlineRequest",
                        "/v1/request-outline?requested=LVA&function=mutual-legal-assistance&requesting=KEN&authority="
                                + Sample.LATVIA_JUSTICE + "&at=2026-11-23T07:00:00Z"),
                Map.entry("getState", "/v1/states/LVA"),
                Map.entry("listStates", "/v1/states"),
                Map.entry("listInstruments", "/v1/instruments"),
                Map.entry("listFunctions", "/v1/functions"));
        for (Map.Entry<String, String> path : paths.entrySet()) {
            try (InputStream in = getClass().getResourceAsStream("/openapi-examples/" + path.getKey() + ".json")) {
                JsonNode example = withoutTimes(json.readTree(in));
                JsonNode answer = withoutTimes(json.readTree(
                        given().urlEncodingEnabled(false).get(path.getValue()).asString()));
                if (path.getKey().startsWith("list") && !path.getKey().equals("listVersions")) {
                    // Of the long lists the example shows one item.
                    assertThat(answer.get("items"))
                            .as(path.getKey())
                            .contains(example.get("items").get(0));
                } else {
                    assertThat(answer).as(path.getKey()).isEqualTo(example);
                }
            }
        }
    }

    @Test
    void itsExampleOfManyQuestionsIsWhatTheSampleAnswers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = getClass().getResourceAsStream("/openapi-examples/findAddresseesOfMany.json")) {
            assertThat(json.readTree(given().contentType("application/json")
                            .body("{\"questions\": [{\"requested\": \"LVA\", \"function\": \"firearms\","
                                    + " \"at\": \"2026-11-23T07:00:00Z\"}, {\"requested\": \"LVA\"}]}")
                            .post("/v1/addressees")
                            .asString()))
                    .isEqualTo(json.readTree(in));
        }
    }

    /** Of the other formats too: up to the time of publication, line ends, folded lines and the byte order mark. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "VCARD", "JSONLD"})
    void itsExamplesOfFormatsAreWhatTheSampleAnswers(Format format) throws IOException {
        Map<String, String> paths = Map.of(
                "searchAuthorities",
                "/v1/authorities?q=latvia+justice&format=",
                "getAuthority",
                "/v1/authorities/" + Sample.LATVIA_JUSTICE + "?format=");
        for (Map.Entry<String, String> path : paths.entrySet()) {
            String answer = given().urlEncodingEnabled(false)
                    .get(path.getValue() + format.code())
                    .asString();
            String file = "/openapi-examples/" + path.getKey() + "." + format.code();
            try (InputStream in = getClass().getResourceAsStream(file)) {
                String example = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(withoutTimes(format, answer)).as(file).isEqualTo(withoutTimes(format, example));
            }
        }
    }

    private static String withoutTimes(Format format, String text) throws IOException {
        String plain =
                format == Format.JSONLD ? new ObjectMapper().readTree(text).toString() : text;
        return plain.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace("\n ", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d{8}T\\d{6}Z", "then");
    }

    /** What is told of an operation that answers with a document begins with an example of it. */
    @Test
    void everyOperationShowsWhatItAnswers() throws IOException {
        JsonNode paths =
                new YAMLMapper().readTree(given().get("/openapi").asString()).get("paths");
        paths.forEach(path ->
                path.forEach(operation -> operation.path("responses").fields().forEachRemaining(answer -> {
                    for (Format format : Format.values()) {
                        JsonNode document = answer.getValue().path("content").path(format.mediaType());
                        // NDJSON is the same documents once more.
                        if (answer.getKey().startsWith("2") && !document.isMissingNode() && format != Format.NDJSON) {
                            assertThat(document.has("example"))
                                    .as(operation.path("operationId").asText() + " as " + format)
                                    .isTrue();
                        }
                    }
                })));
    }

    private static JsonNode withoutTimes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // Tokens are sealed with the key of the log, which is another each time; leaves, proofs and digests are of
            // times
            // as well.
            object.remove(List.of("publishedAt", "at", "asked", "next", "leaf", "proof", "sha256"));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(OpenApiTest::withoutTimes);
        }
        return node;
    }

    @Test
    void aClientMadeFromItReadsTheDirectory() throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(directory.toString().replaceAll("/$", ""));
        AuthoritiesApi authorities = new AuthoritiesApi(client);
        EntryView latvia = authorities.getAuthority(Sample.LATVIA_JUSTICE, null, null, null);
        assertThat(latvia.getNames()).containsEntry("en", "Ministry of Justice");
        assertThat(latvia.getMissing()).containsExactly("hours");
        AuthorityPage page = authorities.searchAuthorities(
                null,
                null,
                null,
                List.of("state"),
                null,
                null,
                List.of("mutual-legal-assistance"),
                List.of("untoc"),
                null,
                null,
                null,
                "latvia",
                null,
                List.of("LVA"),
                null,
                null);
        assertThat(page.getTotal()).isEqualTo(2);
        assertThat(page.getFacets()).containsKey("state");
        assertThat(new ReferenceDataApi(client).listStates(null).getItems()).hasSize(198);
        assertThat(new HistoryApi(client)
                        .listVersions(Sample.LATVIA_JUSTICE, null)
                        .getItems())
                .hasSize(1);
    }

    @Test
    void aProgramFindsTheDocument() {
        String catalog = given().get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(catalog).contains("service-desc").contains("/openapi");
    }
}
