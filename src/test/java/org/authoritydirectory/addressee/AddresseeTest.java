package org.authoritydirectory.addressee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The finder over HTTP: one question, many, and what only practitioners are told. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(AddresseeTest.OwnDirectory.class)
@Tag("database")
class AddresseeTest {

    /** A directory that only this test publishes in. */
    public static class OwnDirectory extends EmptyDirectory {}

    private static final String OFFICE = "FIN-F1NDER";

    @Inject
    PublicationService publications;

    /** An office whose line for any hour is reserved for practitioners; another that left to it. */
    @BeforeEach
    void publishOnce() {
        if (publications.versions(OFFICE).isEmpty()) {
            Entry office = EntryJson.read("""
                    {"id": "%s", "state": "FIN", "names": {"en": "Office of the finder"}, "provenance": {"source": "test"},
                     "channels": [{"id": "c1", "kind": "email", "value": "desk@finder.example", "visibility": "public"},
                      {"id": "c2", "kind": "phone", "value": "+358955598761", "availability": "24h",
                       "visibility": "practitioner"}],
                     "designations": [{"id": "d1", "function": "firearms", "instrument": "firearms-protocol",
                      "article": "13(2)", "channels": ["c1", "c2"]}]}
                    """.formatted(OFFICE));
            publications.publish(EmptyDirectory.change(office, 0));
        }
        given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse asked(String question, String... roles) {
        var request = given().urlEncodingEnabled(false);
        if (roles.length > 0) {
            request.header("Authorization", "Bearer " + Tokens.of("reader", roles));
        }
        return request.get("/v1/addressees" + (question.isEmpty() ? "" : "?" + question))
                .then();
    }

    private static Response askedAtOnce(Object questions) {
        return given().contentType("application/json")
                .body(Map.of("questions", questions))
                .post("/v1/addressees");
    }

    @Test
    void whoItIsComesWithItsReasonsAndIsKeptByNoCache() {
        asked("requested=FIN&function=firearms")
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Directory-Sequence", equalTo(String.valueOf(publications.sequence())))
                .body("result", equalTo("found"))
                .body("addressees.authority", contains(OFFICE))
                .body("addressees[0].href", equalTo("/v1/authorities/" + OFFICE))
                .body("addressees[0].why.rule", hasItem("designated"))
                .body("addressees[0].related", nullValue())
                .body("parties[0].requested.status", equalTo("party"));
    }

    @Test
    void theLineForAnyHourIsThereForPractitionersOnly() {
        String question = "requested=FIN&function=firearms&urgent=true";
        String open = asked(question)
                .body("addressees[0].reachable.now", equalTo("unknown"))
                .body("addressees[0].why.rule", hasItem("no-urgent-line"))
                .body("addressees[0].withheld.pointer", containsInAnyOrder("/channels", "/designations/0/channels"))
                .extract()
                .asString();
        assertThat(open).doesNotContain("5559", "c2");
        asked(question, "newcomer").body("addressees[0].reachable.now", equalTo("unknown"));
        asked(question, "practitioner")
                .body("addressees[0].reachable.now", equalTo("yes"))
                .body("addressees[0].channels[0].channel.value", equalTo("+358955598761"))
                .body("addressees[0].withheld", nullValue());
    }

    @Test
    void everyFaultOfAQuestionIsToldByName() {
        asked("").statusCode(400).body("errors.parameter", contains("requested", "function"));
        asked("requested=Finland&function=guns&language=Finnish&territory=FIN-1")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("requested", "function", "territory", "language"));
        asked("requested=FIN&function=firearms&state=FIN").statusCode(400).body("errors.parameter", contains("state"));
        asked("requested=FIN&function=firearms&urgent=maybe")
                .statusCode(400)
                .body("errors.parameter", contains("urgent"));
    }

    @Test
    void ofManyQuestionsEachIsAnsweredOrRefusedOnItsOwn() {
        askedAtOnce(List.of(
                        Map.of("requested", "FIN", "function", "firearms", "urgent", true),
                        Map.of("requested", "FIN"),
                        Map.of("requested", "SWE", "function", "firearms")))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("answers.status", contains(200, 400, 200))
                .body("answers[0].answer.addressees.authority", contains(OFFICE))
                .body("answers[1].problem.errors.parameter", contains("function"))
                .body("answers[1].problem.type", equalTo("/problems/invalid-parameter"))
                .body("answers[1].answer", nullValue())
                .body("answers[2].answer.result", equalTo("no-designation"));
    }

    @Test
    void atMostTwoHundredAreAskedAtOnce() {
        Map<String, String> question = Map.of("requested", "FIN", "function", "firearms");
        askedAtOnce(Collections.nCopies(200, question)).then().statusCode(200).body("answers", hasSize(200));
        askedAtOnce(Collections.nCopies(201, question))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questions"));
        askedAtOnce(List.of()).then().statusCode(400).body("errors.pointer", contains("/questions"));
        askedAtOnce(List.of(Map.of("requested", "FIN", "nonsense", 1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questions/0/nonsense"));
        askedAtOnce(Collections.singletonList(null)).then().statusCode(400);
        askedAtOnce(List.of(Map.of("requested", "FIN", "function", "firearms", "urgent", "yes")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questions/0/urgent"));
    }

    @Test
    void hostileTextIsAnsweredInTimeAndNotEchoed() {
        String hostile = "<script>alert(1)</script>" + "x".repeat(100_000);
        Response answer = askedAtOnce(IntStream.range(0, 5)
                .mapToObj(i -> Map.of("requested", "FIN", "function", "firearms", "stage", hostile, "language", "en"))
                .toList());
        answer.then().statusCode(200).body("answers[4].status", is(400));
        assertThat(answer.asString()).doesNotContain("<script>");
    }
}
