package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Search, filters, facets, orders and export over the sample. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class SearchTest {

    private static ValidatableResponse search(Object... parameters) {
        return given().queryParams(java.util.Map.of())
                .queryParams(pairs(parameters))
                .get("/v1/authorities")
                .then()
                .statusCode(200);
    }

    private static java.util.Map<String, Object> pairs(Object... parameters) {
        java.util.Map<String, Object> pairs = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put((String) parameters[i], parameters[i + 1]);
        }
        return pairs;
    }

    @Test
    void whoInLatviaReceivesRequestsForMutualLegalAssistanceUnderUntoc() {
        search("state", "LVA", "function", "mutual-legal-assistance", "instrument", "untoc")
                .body("items.id", containsInAnyOrder(Sample.LATVIA_JUSTICE, Sample.LATVIA_PROSECUTOR))
                .body("items.languages.accepted", everyItem(contains("en", "lv")));
    }

    @Test
    void valuesOfOneFilterAreAlternativesAndFiltersAddUp() {
        int latvia = search("state", "LVA").extract().path("total");
        int ireland = search("state", "IRL").extract().path("total");
        search("state", "LVA,IRL").body("total", is(latvia + ireland));
        search("state", List.of("LVA", "IRL")).body("total", is(latvia + ireland));
        search("state", "LVA,IRL", "function", "firearms").body("items.id", contains(Sample.LATVIA_INTERIOR));
    }

    @Test
    void everyFilterFilters() {
        search("territory", "GB-SCT").body("items.id", contains(Sample.SCOTLAND_CROWN_OFFICE));
        search("language", "lv").body("items.id", containsInAnyOrder(Sample.LATVIA_JUSTICE, Sample.LATVIA_PROSECUTOR));
        search("channel", "interpol", "limit", 200).body("items.channels.kind", everyItem(hasItem("interpol")));
        search("freshness", "overdue").body("total", is(Sample.SIZE));
        search("freshness", "current").body("total", is(0));
        search("instrument", "migrants-protocol").body("items.id", contains(Sample.id("VCT-01")));
    }

    /** Ireland's hours are Monday to Friday, 08:00 to 18:00; its urgent line is answered around the clock. */
    @Test
    void anAuthorityWithALineAroundTheClockIsAlwaysOpen() {
        search("open", "2026-11-23T10:00:00Z").body("items.id", contains(Sample.IRELAND_AT_SEA));
        search("open", "2026-11-22T03:00:00Z").body("items.id", contains(Sample.IRELAND_AT_SEA));
        search("open", "now").body("items.id", contains(Sample.IRELAND_AT_SEA));
    }

    @Test
    void aRelatedEntryNeverAppearsUnderUntoc() {
        search("instrument", "untoc", "limit", 200)
                .body("total", is(12))
                .body("items.designations.flatten().instrument", everyItem(equalTo("untoc")));
        search("state", "KEN", "instrument", "untoc").body("total", is(0));
    }

    @Test
    void facetsCountTheMatches() {
        search("facets", "function,state", "state", "LVA")
                .body("facets.function.find { it.value == 'mutual-legal-assistance' }.count", is(2))
                .body("facets.function.find { it.value == 'firearms' }.count", is(1))
                .body("facets.state", contains(java.util.Map.of("value", "LVA", "count", 3)));
        search("q", "zzzzqqqq", "facets", "state").body("facets.state.size()", is(0));
        search("state", "LVA").body("facets", nullValue());
    }

    @Test
    void listsAreOrderedByStateAndSearchesByRelevance() {
        List<String> states = search("limit", 200).extract().path("items.state");
        assertThat(states.get(0)).isEqualTo("ALB");
        assertThat(states.get(states.size() - 1)).isEqualTo("USA");
        List<String> names = search("limit", 200, "sort", "name").extract().path("items.names.en");
        assertThat(names).first().asString().startsWith("Acting Attorney General");
        List<Integer> newest =
                search("limit", 200, "sort", "-published").extract().path("items.sequence");
        assertThat(newest).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<Integer> oldest =
                search("limit", 200, "sort", "published").extract().path("items.sequence");
        assertThat(oldest).isSorted();
    }

    @Test
    void pagesFollowEachOtherByCursorAndByLink() {
        for (String sort : List.of("state", "name", "published", "-published", "relevance")) {
            List<String> ids = new ArrayList<>();
            Response page = given().queryParams(pairs("limit", 7, "q", "justice", "sort", sort))
                    .get("/v1/authorities");
            while (true) {
                ids.addAll(page.path("items.id"));
                String link = page.header("Link");
                if (link == null) {
                    assertThat(page.<String>path("next")).isNull();
                    break;
                }
                assertThat(link).contains(page.<String>path("next"));
                page = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
            }
            List<String> whole =
                    search("limit", 200, "q", "justice", "sort", sort).extract().path("items.id");
            assertThat(ids).as(sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    @Test
    void theExportIsEveryMatchALineInTheSameForm() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String export = given().accept("application/x-ndjson")
                .queryParam("state", "LVA")
                .get("/v1/authorities")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Directory-Sequence", String.valueOf(Sample.SIZE))
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : export.split("\n")) {
            lines.add(json.readTree(line));
        }
        JsonNode page = json.readTree(search("state", "LVA").extract().asString());
        assertThat(lines).hasSize(3).containsExactlyElementsOf(page.get("items"));
        String everything =
                given().queryParam("format", "ndjson").get("/v1/authorities").asString();
        assertThat(everything.lines()).hasSize(Sample.SIZE);
    }

    @Test
    void whatMakesNoSenseForAStreamIsRefused() {
        for (String parameter : List.of("limit=5", "cursor=x", "facets=state")) {
            given().accept("application/x-ndjson")
                    .get("/v1/authorities?" + parameter)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter.split("=")[0]));
        }
    }

    @Test
    void wildcardsAreOrdinarySigns() {
        for (String sign : List.of("%", "_", "*", "?", "%%%%%%", ".*", "[a-z]*", "\\")) {
            int found = search("q", sign).extract().path("total");
            assertThat(found).as(sign).isLessThan(Sample.SIZE / 2);
        }
        search("q", "%").body("total", is(0));
        search("q", "_").body("total", is(0));
        search("q", "&").body("items.names.en", everyItem(containsString("&")));
        search("q", "min_stry latvia").body("items.id", not(hasItem(nullValue())));
    }

    @Test
    void aSearchWithoutAnAnswerIsEmpty() {
        search("q", "ministry of magic")
                .body("total", is(0))
                .body("items.size()", is(0))
                .body("next", nullValue());
        search("q", "   ").body("total", is(Sample.SIZE));
    }
}
