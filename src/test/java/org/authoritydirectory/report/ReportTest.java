package org.authoritydirectory.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.EDITOR_LATVIA_PROSECUTOR;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.PARTNER;
import static org.authoritydirectory.People.PRACTITIONER;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report opens a case, is answered once, and never changes the entry. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditedDirectory.class)
@Tag("database")
class ReportTest {

    private static final String JUSTICE = "/v1/authorities/" + Sample.LATVIA_JUSTICE;

    @Inject
    PublicationService publications;

    private static Map<String, Object> report(String member, String text) {
        Map<String, Object> report = new HashMap<>(Map.of("authority", Sample.LATVIA_JUSTICE, "text", text));
        if (member != null) {
            report.put("member", member);
        }
        return report;
    }

    private static String reported(People person, String member, String text) {
        Response answer = person.json(report(member, text)).post("/v1/reports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Response answer(People person, String report, String outcome) {
        return person.json(Map.of("comment", "Asked by telephone (test).", "outcome", outcome))
                .post(report + "/answer");
    }

    @Test
    void aReportIsAnsweredOnceAndTheEntryStaysAsItIs() {
        String before = given().get(JUSTICE).asString();
        String report = reported(PRACTITIONER, "/channels/4/value", "A letter came back from this mailbox.");
        PRACTITIONER
                .request()
                .get(report)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("open"))
                .body("authority", equalTo(Sample.LATVIA_JUSTICE))
                .body("state", equalTo("LVA"))
                .body("version", is(1))
                .body("reported", equalTo("tm.kanceleja@tm.gov.lv"))
                .body("reportedAt", notNullValue())
                .body("outcome", nullValue());
        answer(SECRETARIAT_1, report, "passed-on")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("answered"));
        answer(SECRETARIAT_2, report, "corrected").then().statusCode(409).body("type", equalTo("/problems/conflict"));
        PRACTITIONER
                .request()
                .get(report)
                .then()
                .body("outcome", equalTo("passed-on"))
                .body("comment", equalTo("Asked by telephone (test)."))
                .body("answeredAt", notNullValue());
        assertThat(given().get(JUSTICE).asString()).isEqualTo(before);
    }

    @Test
    void ofAnswersThatComeAtOnceOneIsKept() throws Exception {
        String report = reported(PRACTITIONER, null, "Answered by several at once.");
        List<Callable<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            People member = i % 2 == 0 ? SECRETARIAT_1 : SECRETARIAT_2;
            answers.add(() -> answer(member, report, "right-as-it-is").statusCode());
        }
        ExecutorService threads = Executors.newFixedThreadPool(answers.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : threads.invokeAll(answers)) {
            statuses.add(status.get());
        }
        threads.shutdown();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aReportIsSeenByWhoReportedByItsEditorsAndByTheSecretariatAndByNobodyElse() {
        EDITOR_LATVIA_JUSTICE.edits(Sample.LATVIA_JUSTICE);
        EDITOR_LATVIA_PROSECUTOR.edits(Sample.LATVIA_PROSECUTOR);
        EDITOR_IRELAND.editsState("IRL");
        String report = reported(NEWCOMER, null, "Nobody answers there.");
        String id = report.substring(report.lastIndexOf('/') + 1);
        for (People person : List.of(NEWCOMER, EDITOR_LATVIA_JUSTICE, SECRETARIAT_1)) {
            person.request().get(report).then().statusCode(200).body("text", equalTo("Nobody answers there."));
        }
        for (People stranger : List.of(PRACTITIONER, PARTNER, EDITOR_LATVIA_PROSECUTOR, EDITOR_IRELAND)) {
            Response hidden = stranger.request().get(report);
            Response unknown = stranger.request().get("/v1/reports/AAAAAAAAAAAAAAAAAAAA");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asString().replaceAll("/v1/reports/[^\"]+", ""))
                    .isEqualTo(unknown.asString().replaceAll("/v1/reports/[^\"]+", ""));
            stranger.request().get("/v1/reports").then().body("items.id", not(hasItem(id)));
        }
        given().get(report).then().statusCode(401);
        given().get("/v1/reports").then().statusCode(401);
        given().contentType("application/json")
                .body(report(null, "x"))
                .post("/v1/reports")
                .then()
                .statusCode(401);
        assertThat(given().get(JUSTICE).asString()).doesNotContain("Nobody answers there.");
    }

    @Test
    void listsShowTheNewestFirstAndOnlyTheStatusAskedFor() {
        String first = reported(PARTNER, null, "First of two.");
        String second = reported(PARTNER, null, "Second of two.");
        answer(SECRETARIAT_1, first, "right-as-it-is").then().statusCode(200);
        PARTNER.request()
                .get("/v1/reports")
                .then()
                .header("Cache-Control", "private, no-store")
                .body("items.text", contains("Second of two.", "First of two."));
        PARTNER.request()
                .queryParam("status", "open")
                .get("/v1/reports")
                .then()
                .body("items.text", contains("Second of two."));
        SECRETARIAT_2
                .request()
                .queryParam("status", "answered")
                .get("/v1/reports")
                .then()
                .body("items.text", hasItem("First of two."))
                .body("items.status", everyItem(equalTo("answered")));
        PARTNER.request()
                .queryParam("status", "closed")
                .get("/v1/reports")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("status"));
        answer(SECRETARIAT_1, second, "corrected").then().statusCode(200);
    }

    @Test
    void whatIsReportedHasToMakeSense() {
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("authority", Sample.LATVIA_JUSTICE),
                Map.of("authority", "LVA-000000", "text", "x"),
                Map.of("authority", "*", "text", "x"),
                Map.of("authority", List.of(Sample.LATVIA_JUSTICE), "text", "x"),
                Map.of("authority", Sample.LATVIA_JUSTICE, "text", "x", "status", "answered"),
                report(null, " "),
                report(null, "two\nlines"),
                report(null, "a\u202Eb"),
                report(null, "x".repeat(2001)),
                report("", "x"),
                report("channels", "x"),
                report("/channels/99", "x"),
                report("/channels/0/nonsense", "x"),
                report("/channels/~", "x"),
                report("/freshness", "x"),
                report("/a".repeat(100_000), "x"))) {
            PRACTITIONER
                    .json(wrong)
                    .post("/v1/reports")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", notNullValue());
        }
        String report = reported(PRACTITIONER, null, "For an answer without sense.");
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("outcome", "corrected"),
                Map.of("comment", "Done."),
                Map.of("comment", "Done.", "outcome", "deleted"),
                Map.of("comment", "two\nlines", "outcome", "corrected"))) {
            SECRETARIAT_1.json(wrong).post(report + "/answer").then().statusCode(400);
        }
        answer(PRACTITIONER, report, "corrected").then().statusCode(403);
        answer(SECRETARIAT_1, "/v1/reports/AAAAAAAAAAAAAAAAAAAA", "corrected")
                .then()
                .statusCode(404);
        SECRETARIAT_1.request().get(report).then().body("status", equalTo("open"));
    }

    @Test
    void aLoginHasTwentyOpenReportsAtMost() {
        String last = null;
        for (int i = 0; i < 20; i++) {
            last = reported(EDITOR_IRELAND, null, "Report " + i);
        }
        EDITOR_IRELAND
                .json(report(null, "One too many."))
                .post("/v1/reports")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        answer(SECRETARIAT_1, last, "right-as-it-is").then().statusCode(200);
        reported(EDITOR_IRELAND, null, "One that fits again.");
    }

    /** Items are counted as the reporter saw them; what is withheld is neither pointed at nor shown. */
    @Test
    void aReportPointsIntoTheFormThatWasRead() {
        publications.publish(EmptyDirectory.change(EntryJson.read("""
                        {"id": "LVA-REP0RT", "state": "LVA", "names": {"en": "Office with a direct line"},
                         "channels": [
                          {"id": "c1", "kind": "phone", "verbatim": "+371 555 0101", "visibility": "practitioner"},
                          {"id": "c2", "kind": "phone", "verbatim": "+371 555 0102", "visibility": "public"}],
                         "provenance": {"source": "test", "sample": true}}"""), 0));
        Map<String, String> first =
                Map.of("authority", "LVA-REP0RT", "member", "/channels/0/verbatim", "text", "Not in service.");
        Map<String, String> second =
                Map.of("authority", "LVA-REP0RT", "member", "/channels/1/verbatim", "text", "Not in service.");
        String asEverybody = NEWCOMER.json(first).post("/v1/reports").header("Location");
        NEWCOMER.json(second).post("/v1/reports").then().statusCode(400).body("errors.pointer", contains("/member"));
        String asPractitioner = PRACTITIONER.json(first).post("/v1/reports").header("Location");
        SECRETARIAT_1.request().get(asEverybody).then().body("reported", equalTo("+371 555 0102"));
        SECRETARIAT_1.request().get(asPractitioner).then().body("reported", equalTo("+371 555 0101"));
    }

    @Test
    void everyStepIsInTheTrail() {
        String report = reported(PRACTITIONER, null, "For the trail.");
        answer(SECRETARIAT_1, report, "corrected").then().statusCode(200);
        SECRETARIAT_1
                .request()
                .queryParam("target", report.substring(report.lastIndexOf('/') + 1))
                .get("/v1/audit")
                .then()
                .body("items.action", contains("reported", "report-answered"))
                .body("items.actor", contains("practitioner", "secretariat-1"))
                .body("items.role", contains("reader", "secretariat"));
        NEWCOMER.request().get(report).then().statusCode(404);
        SECRETARIAT_1
                .request()
                .queryParam("outcome", "refused")
                .queryParam("actor", "newcomer")
                .get("/v1/audit")
                .then()
                .body("items.target", hasItem("GET " + report));
    }
}
