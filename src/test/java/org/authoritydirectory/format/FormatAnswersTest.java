package org.authoritydirectory.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats over HTTP: which one is answered, of which entries, and how it may be kept. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class FormatAnswersTest {

    private static final String ALL = "/v1/authorities";
    private static final String ONE = ALL + "/" + Sample.LATVIA_JUSTICE;
    private static final String VARY = "Accept, Authorization, Accept-Language, Cookie";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                      |        | application/json",
                "*/*                                   |        | application/json",
                "text/csv                              |        | text/csv;charset=UTF-8",
                "text/vcard                            |        | text/vcard;charset=UTF-8",
                "application/ld+json                   |        | application/ld+json",
                "application/x-ndjson                  |        | application/x-ndjson",
                "text/html, text/csv;q=0.5             |        | text/csv;charset=UTF-8",
                "text/csv;q=0.1, text/vcard;q=0.2      |        | text/vcard;charset=UTF-8",
                "text/vcard, text/csv                  |        | text/vcard;charset=UTF-8",
                "text/html                             | csv    | text/csv;charset=UTF-8",
                "text/vcard                            | csv    | text/csv;charset=UTF-8",
                "text/csv                              | json   | application/json",
                "text/csv                              | ndjson | application/x-ndjson",
                "image/png                             | vcard  | text/vcard;charset=UTF-8",
                "*/*                                   | jsonld | application/ld+json"
            })
    void theFormatIsTheOneAskedFor(String accept, String format, String type) {
        for (String path : List.of(ONE, ALL)) {
            RequestSpecification request = accept == null ? given() : given().accept(accept);
            Response answer = (format == null ? request : request.queryParam("format", format)).get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).as(path).isEqualToIgnoringCase(type);
            assertThat(answer.header("Vary")).isEqualTo(VARY);
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");
            assertThat(answer.headers().getValues("Directory-Sequence")).containsExactly(String.valueOf(Sample.SIZE));
            String disposition = answer.header("Content-Disposition");
            String name = path.equals(ONE) ? Sample.LATVIA_JUSTICE : "authorities";
            if (type.startsWith("text/")) {
                assertThat(disposition)
                        .isEqualTo(
                                "attachment; filename=\"" + name + (type.startsWith("text/csv") ? ".csv\"" : ".vcf\""));
            } else {
                assertThat(disposition).isNull();
            }
        }
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        for (String path : List.of(ONE, ALL)) {
            for (String accept : List.of("text/html", "image/png", "application/json;q=0", "text/csv;q=0")) {
                given().accept(accept)
                        .get(path)
                        .then()
                        .statusCode(406)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/not-acceptable"))
                        .body("detail", containsString("text/vcard"));
            }
            for (String format : List.of("xml", "CSV", "vcf", "csv,json")) {
                given().queryParam("format", format)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("errors[0].parameter", equalTo("format"))
                        .body("detail", containsString("json, ndjson, csv, vcard, jsonld"));
            }
            given().get(path + "?format=").then().statusCode(400);
            given().get(path + "?format=csv&format=json").then().statusCode(400);
        }
        given().queryParam("format", "csv")
                .get(ALL + "/LVA-000000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aHeaderThatIsNoneIsNoErrorOfOurs() {
        for (String accept :
                List.of("*", "text", ";;", ",", "text/csv;q", "text/csv;q=x", "text/csv;;q=1", "\"", "a/b/c")) {
            for (String path : List.of(ONE, ALL)) {
                assertThat(given().header("Accept", accept).get(path).statusCode())
                        .as(accept)
                        .isIn(200, 400, 406);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"NDJSON", "CSV", "VCARD", "JSONLD"})
    void everyMatchIsStreamedAndNoOther(Format format) throws IOException {
        for (String filter :
                List.of("state=LVA", "function=mutual-legal-assistance&instrument=untoc", "q=justice", "state=NOR")) {
            List<String> expected = given().urlEncodingEnabled(false)
                    .get(ALL + "?limit=200&" + filter)
                    .path("items.id");
            Response answer = given().urlEncodingEnabled(false).get(ALL + "?format=" + format.code() + "&" + filter);
            assertThat(ids(format, answer.asByteArray())).as(filter).isEqualTo(expected);
        }
        Response everything = given().get(ALL + "?format=" + format.code());
        assertThat(ids(format, everything.asByteArray())).hasSize(Sample.SIZE);
        assertThat(everything.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(everything.header("Content-Length")).isNull();
        assertThat(everything.header("ETag")).isNull();
        for (String parameter : List.of("limit=5", "cursor=x", "facets=state")) {
            given().get(ALL + "?format=" + format.code() + "&" + parameter)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter.split("=")[0]))
                    .body("detail", containsString(format.code()));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void oneEntryIsNotSentTwice(Format format) throws IOException {
        String path = ONE + "?format=" + format.code();
        Response first = given().get(path);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(first.header("Last-Modified")).isNotNull();
        assertThat(ids(format, first.asByteArray())).containsExactly(Sample.LATVIA_JUSTICE);
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Vary", VARY)
                .body(emptyString());
        given().accept(format.mediaType())
                .header("If-None-Match", tag)
                .get(ONE)
                .then()
                .statusCode(304);
        given().head(path).then().statusCode(200).header("ETag", tag).body(emptyString());
        assertThat(first.headers().getValues("Link")).hasSize(2);
    }

    /** So that what a cache has of one format is never taken for another. */
    @Test
    void eachFormatHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (Format format : Format.values()) {
            tags.add(given().queryParam("format", format.code()).get(ONE).header("ETag"));
        }
        assertThat(tags).hasSize(Format.values().length);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whoSeesMoreKeepsItToThemselves(Format format) {
        for (String path : List.of(ONE, ALL + "?state=LVA")) {
            String asked = path + (path.contains("?") ? "&" : "?") + "format=" + format.code();
            People.PRACTITIONER
                    .request()
                    .get(asked)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .header("Vary", VARY);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatSaysThatTheSampleIsOne(Format format) {
        String text = given().queryParam("format", format.code()).get(ONE).asString();
        assertThat(text.replace("\r\n ", "").replace("\\,", ","))
                .containsAnyOf("\"sample\":true", ",Ministry of Justice,true,", Notes.SAMPLE);
    }

    @Test
    void anEntryAsItWasIsThereInEveryFormatToo() throws IOException {
        String published = given().get(ONE).path("publishedAt");
        for (Format format : Format.values()) {
            Response then = given().queryParam("at", published)
                    .queryParam("format", format.code())
                    .get(ONE);
            assertThat(ids(format, then.asByteArray())).containsExactly(Sample.LATVIA_JUSTICE);
        }
    }

    private static List<String> ids(Format format, byte[] answer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> ids = new ArrayList<>();
        switch (format) {
            case JSON -> ids.add(json.readTree(answer).path("id").asText());
            case NDJSON -> {
                for (String line : new String(answer).lines().toList()) {
                    ids.add(json.readTree(line).path("id").asText());
                }
            }
            case CSV -> ReadTable.rows(answer).forEach(row -> ids.add(row.get("id")));
            case VCARD ->
                StrictCards.read(answer).forEach(card -> card.stream()
                        .filter(line -> line.name().equals("UID"))
                        .forEach(uid -> ids.add(uid.text())));
            case JSONLD -> {
                JsonNode document = json.readTree(answer);
                assertThat(document.path("@context").asText()).isEqualTo("https://schema.org");
                if (document.path("@type").asText().equals("ItemList")) {
                    document.path("itemListElement")
                            .forEach(element -> ids.add(
                                    element.path("item").path("identifier").asText()));
                } else {
                    ids.add(document.path("identifier").asText());
                }
            }
        }
        return ids;
    }
}
