package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One entry, its history and the reference data around it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class AuthorityTest {

    private static final String LATVIA = "/v1/authorities/" + Sample.LATVIA_JUSTICE;

    @Test
    void anEntryIsAnsweredWithWhatItHoldsAndWhatItLacks() {
        when().get(LATVIA)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo(Sample.LATVIA_JUSTICE))
                .body("version", is(1))
                .body("names.en", equalTo("Ministry of Justice"))
                .body("channels.find { it.kind == 'phone' }.value", equalTo("+3717036801"))
                .body("channels.find { it.kind == 'phone' }.verbatim", equalTo("+371 703 6801"))
                .body("languages.accepted", contains("en", "lv"))
                .body("languages.rule", equalTo("any-of"))
                .body("designations[0].function", equalTo("mutual-legal-assistance"))
                .body("designations[0].article", equalTo("18(13)"))
                .body("designations[0].stage", equalTo("trial stage"))
                .body("hours", nullValue())
                .body("missing", contains("hours"))
                .body("freshness", equalTo("overdue"))
                .body("provenance.sample", is(true));
    }

    @Test
    void everyEntryOfTheSampleSaysThatItIsOne() {
        given().queryParam("limit", 200)
                .get("/v1/authorities")
                .then()
                .body("total", is(Sample.SIZE))
                .body("items.provenance.sample", everyItem(is(true)))
                .body("items.provenance.source", everyItem(not(emptyString())));
    }

    @Test
    void anAnswerNamesItsPublicationAndIsNotSentTwice() {
        Response first = when().get(LATVIA);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        assertThat(first.headers().getList("Directory-Sequence")).hasSize(1);
        assertThat(first.header("Directory-Sequence")).isEqualTo(String.valueOf(Sample.SIZE));
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(first.header("Vary")).isEqualTo("Accept, Authorization, Accept-Language, Cookie");
        given().header("If-None-Match", tag)
                .get(LATVIA)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=30")
                .body(emptyString());
        given().header("If-None-Match", "\"other\"").get(LATVIA).then().statusCode(200);
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get(LATVIA)
                .then()
                .statusCode(304);
    }

    @Test
    void headAnswersAsGetWithoutTheBody() {
        Response get = when().get(LATVIA);
        when().head(LATVIA)
                .then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Last-Modified", get.header("Last-Modified"))
                .body(emptyString());
    }

    @Test
    void anEntryLinksToItsHistory() {
        assertThat(when().get(LATVIA).headers().getValues("Link"))
                .containsExactlyInAnyOrder(
                        "<" + LATVIA + "/versions>; rel=\"version-history\"",
                        "<" + LATVIA + ">; rel=\"latest-version\"");
        when().get(LATVIA + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0].type", equalTo("published"))
                .body("items[0].submittedBy", equalTo("secretariat"))
                .body("items[0].approvedBy", equalTo("secretariat"));
        when().get(LATVIA + "/versions/1").then().statusCode(200).body("names.en", equalTo("Ministry of Justice"));
        when().get(LATVIA + "/versions/2").then().statusCode(404);
        when().get(LATVIA + "/versions/x").then().statusCode(404);
        when().get("/v1/authorities/LVA-000000/versions").then().statusCode(404);
    }

    @Test
    void beforeItsPublicationThereWasNothing() {
        String published = when().get(LATVIA).path("publishedAt");
        given().queryParam("at", published).get(LATVIA).then().statusCode(200).body("version", is(1));
        given().queryParam("at", "2001-01-01T00:00:00Z").get(LATVIA).then().statusCode(404);
        given().queryParam("at", "2001-01-01T00:00:00Z")
                .get("/v1/authorities")
                .then()
                .statusCode(200)
                .header("Directory-Sequence", "0")
                .body("total", is(0));
    }

    @Test
    void aReaderCanAskForAPublication() {
        given().header("Directory-Min-Sequence", Sample.SIZE).get(LATVIA).then().statusCode(200);
        given().header("Directory-Min-Sequence", Sample.SIZE + 1)
                .get(LATVIA)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"));
        given().header("Directory-Min-Sequence", "-1").get(LATVIA).then().statusCode(400);
    }

    @Test
    void statesComeWithNamesPartyStatusAndCounts() {
        when().get("/v1/states")
                .then()
                .statusCode(200)
                .body("items.size()", is(198))
                .body("items.find { it.code == 'LVA' }.authorities", is(3))
                .body("items.find { it.code == 'LVA' }.names.ru", equalTo("Латвия"))
                .body("items.code", hasItems("EU", "COK", "NIU", "VAT", "PSE"));
        when().get("/v1/states/GBR")
                .then()
                .statusCode(200)
                .body("timeZones", hasItem("Europe/London"))
                .body("territories.code", hasItems("GB-SCT", "GIB", "GGY"))
                .body("partyStatus.find { it.instrument == 'untoc' }.sourceDate", equalTo("2015-03-14"));
        when().get("/v1/states/LVA").then().body("declarations.legalBasisForExtradition", hasItem("yes"));
        when().get("/v1/states/ZZZ").then().statusCode(404);
    }

    @Test
    void instrumentsAndFunctionsComeWithTheirAuthorities() {
        when().get("/v1/instruments")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'untoc' }.authorities", is(12))
                .body("items.find { it.code == 'untoc' }.partiesKnownAsOf", equalTo("2015-03-14"));
        List<String> functions = when().get("/v1/functions").path("items.code");
        assertThat(functions)
                .startsWith(
                        "extradition",
                        "mutual-legal-assistance",
                        "transfer-of-sentenced-persons",
                        "migrant-smuggling-at-sea",
                        "firearms");
    }
}
