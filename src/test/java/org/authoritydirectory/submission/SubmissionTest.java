package org.authoritydirectory.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_CROWN_OFFICE;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.FOCAL_POINT_UK;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.REVOKED_EDITOR;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.authoritydirectory.submission.Editing.MERGE_PATCH;
import static org.authoritydirectory.submission.Editing.approve;
import static org.authoritydirectory.submission.Editing.decide;
import static org.authoritydirectory.submission.Editing.json;
import static org.authoritydirectory.submission.Editing.propose;
import static org.authoritydirectory.submission.Editing.proposed;
import static org.authoritydirectory.submission.Editing.published;
import static org.authoritydirectory.submission.Editing.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a proposal to a publication, and every way in which it does not come to one. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditedDirectory.class)
@Tag("database")
class SubmissionTest {

    private static boolean granted;

    @BeforeEach
    void grants() {
        if (!granted) {
            EDITOR_LATVIA_JUSTICE.edits(Sample.LATVIA_JUSTICE);
            EDITOR_IRELAND.editsState("IRL");
            EDITOR_CROWN_OFFICE.edits(Sample.SCOTLAND_CROWN_OFFICE);
            granted = true;
        }
    }

    private static Map<String, Object> office(String name) {
        return Map.of(
                "state", "IRL",
                "names", Map.of("en", name),
                "provenance", Map.of("source", "test", "sample", true));
    }

    /** A new entry of Ireland, published; gives its id. */
    private static String newOffice(String name) {
        Response created = EDITOR_IRELAND.json(office(name)).post("/v1/authorities");
        created.then().statusCode(202);
        published(approve(SECRETARIAT_1, created.header("Location")));
        return created.path("authority");
    }

    @Test
    void nothingIsPublishedBeforeItIsApproved() {
        String id = newOffice("Office of the first proposal");
        String before = given().get("/v1/authorities/" + id).asString();
        String submission = proposed(EDITOR_IRELAND, id, Map.of("names", Map.of("en", "Office of the second name")));
        EDITOR_IRELAND
                .request()
                .get(submission)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("pending"))
                .body("office", equalTo("IRL"))
                .body("baseVersion", is(1))
                .body("changes.member", contains("/names/en"))
                .body("changes.before", contains("Office of the first proposal"))
                .body("changes.after", contains("Office of the second name"))
                .body("events.type", contains("submitted"));
        assertThat(given().get("/v1/authorities/" + id).asString()).isEqualTo(before);
        published(approve(SECRETARIAT_2, submission));
        given().get("/v1/authorities/" + id)
                .then()
                .body("version", is(2))
                .body("names.en", equalTo("Office of the second name"));
        given().get("/v1/authorities/" + id + "/versions")
                .then()
                .body("items[1].submittedBy", equalTo("IRL"))
                .body("items[1].approvedBy", equalTo("secretariat"))
                .body("items[1].submission", equalTo(submission.substring(submission.lastIndexOf('/') + 1)));
    }

    @Test
    void aPutOfTheWholeEntryIsAProposalTooAndItsNumbersAreFoundAnew() {
        Response entry = read(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE);
        String changed = entry.asString().replace("+371 703 6801", "+371 6703 6801");
        assertThat(changed).isNotEqualTo(entry.asString());
        Response proposal = EDITOR_LATVIA_JUSTICE
                .request()
                .header("If-Match", entry.header("ETag"))
                .contentType("application/json")
                .body(changed)
                .put("/v1/authorities/" + Sample.LATVIA_JUSTICE);
        proposal.then()
                .statusCode(202)
                .body("changes.member", contains(startsWith("/channels/"), startsWith("/channels/")))
                .body("changes.after", hasItem("+37167036801"))
                .body("office", equalTo(Sample.LATVIA_JUSTICE));
        EDITOR_LATVIA_JUSTICE
                .request()
                .delete(proposal.header("Location"))
                .then()
                .statusCode(204);
    }

    @Test
    void whoWritesSaysWhatTheyHaveRead() {
        String id = newOffice("Office of the precondition");
        String path = "/v1/authorities/" + id;
        var body = json(Map.of("aliases", List.of("OP")));
        EDITOR_IRELAND
                .request()
                .contentType(MERGE_PATCH)
                .body(body)
                .patch(path)
                .then()
                .statusCode(428);
        for (String stale : List.of("\"stale\"", "W/" + read(EDITOR_IRELAND, id).header("ETag"), "nonsense")) {
            EDITOR_IRELAND
                    .request()
                    .header("If-Match", stale)
                    .contentType(MERGE_PATCH)
                    .body(body)
                    .patch(path)
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"));
        }
        EDITOR_IRELAND
                .request()
                .header("If-Match", "*")
                .delete(path + "?reason=x")
                .then()
                .statusCode(428);
    }

    @Test
    void nobodyApprovesTheirOwnNotEvenInTheSecretariat() {
        String id = newOffice("Office of the four eyes");
        EDITOR_IRELAND.request().get("/v1/me").then().body("roles", is(List.of()));
        propose(SECRETARIAT_1, id, Map.of("aliases", List.of("4E")))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reason"));
        String submission =
                proposed(SECRETARIAT_1, id, Map.of("aliases", List.of("4E")), "reason", "Note verbale 3 (test)");
        approve(SECRETARIAT_1, submission)
                .then()
                .statusCode(403)
                .body("detail", equalTo("Nobody decides on what they submitted or cleared themselves."));
        decide(SECRETARIAT_1, submission, "rejection", "no").then().statusCode(403);
        approve(EDITOR_IRELAND, submission).then().statusCode(403);
        published(approve(SECRETARIAT_2, submission));
        given().get("/v1/authorities/" + id + "/versions/2").then().body("aliases", contains("4E"));
        given().get("/v1/authorities/" + id + "/versions")
                .then()
                .body("items[1].reason", equalTo("Note verbale 3 (test)"));
    }

    @Test
    void anApprovalNamesTheExactBytesThatWereSeen() {
        String id = newOffice("Office of the exact bytes");
        String submission = proposed(EDITOR_IRELAND, id, Map.of("aliases", List.of("EB")));
        String seen = SECRETARIAT_1.request().get(submission).header("ETag");
        SECRETARIAT_1.json(Map.of()).post(submission + "/approval").then().statusCode(428);
        decide(SECRETARIAT_2, submission, "return", "Please add a French name.")
                .then()
                .statusCode(200);
        String returned = EDITOR_IRELAND.request().get(submission).header("ETag");
        EDITOR_IRELAND
                .request()
                .header("If-Match", returned)
                .contentType(MERGE_PATCH)
                .body(json(Map.of("names", Map.of("fr", "Bureau (essai)"))))
                .patch(submission)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("events.type", contains("submitted", "returned", "corrected"));
        SECRETARIAT_1
                .json(Map.of())
                .header("If-Match", seen)
                .post(submission + "/approval")
                .then()
                .statusCode(412);
        published(approve(SECRETARIAT_1, submission));
        given().get("/v1/authorities/" + id).then().body("names.fr", equalTo("Bureau (essai)"));
    }

    @Test
    void whatIsStaleIsNeverPublishedAndARebaseKeepsBothSides() {
        String id = newOffice("Office of two editors");
        String first = proposed(EDITOR_IRELAND, id, Map.of("aliases", List.of("TE")));
        String second = proposed(EDITOR_IRELAND, id, Map.of("names", Map.of("fr", "Bureau de deux (essai)")));
        String third = proposed(EDITOR_IRELAND, id, Map.of("aliases", List.of("Other")));
        published(approve(SECRETARIAT_1, first));
        approve(SECRETARIAT_1, second)
                .then()
                .statusCode(409)
                .body("meanwhile.version", is(2))
                .body("meanwhile.changes.member", hasItem(startsWith("/aliases")));
        given().get("/v1/authorities/" + id).then().body("version", is(2)).body("names.fr", nullValue());
        String seen = EDITOR_IRELAND.request().get(second).header("ETag");
        EDITOR_IRELAND
                .request()
                .header("If-Match", seen)
                .post(second + "/rebase")
                .then()
                .statusCode(200)
                .body("baseVersion", is(2))
                .body("meanwhile", nullValue())
                .body("entry.aliases", contains("TE"));
        published(approve(SECRETARIAT_1, second));
        given().get("/v1/authorities/" + id)
                .then()
                .body("version", is(3))
                .body("aliases", contains("TE"))
                .body("names.fr", equalTo("Bureau de deux (essai)"));
        decide(EDITOR_IRELAND, third, "rebase", null).then().statusCode(200);
    }

    @Test
    void bothSidesOfAConflictAreShown() {
        String id = newOffice("Office of the conflict");
        String mine = proposed(EDITOR_IRELAND, id, Map.of("names", Map.of("en", "My name")));
        String theirs = proposed(EDITOR_IRELAND, id, Map.of("names", Map.of("en", "Their name")));
        published(approve(SECRETARIAT_1, theirs));
        String seen = EDITOR_IRELAND.request().get(mine).header("ETag");
        EDITOR_IRELAND
                .request()
                .header("If-Match", seen)
                .post(mine + "/rebase")
                .then()
                .statusCode(409)
                .body("conflicts.member", contains("/names/en"))
                .body("conflicts[0].mine", equalTo("My name"))
                .body("conflicts[0].theirs", equalTo("Their name"));
        decide(SECRETARIAT_1, mine, "rejection", "Overtaken.")
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"));
        approve(SECRETARIAT_1, mine).then().statusCode(409);
    }

    @Test
    void whatWaitsForTheSecretariatWaitsForTheFocalPointFirst() {
        FOCAL_POINT_UK.clearsFor("GBR");
        String submission =
                proposed(EDITOR_CROWN_OFFICE, Sample.SCOTLAND_CROWN_OFFICE, Map.of("aliases", List.of("COPFS (test)")));
        EDITOR_CROWN_OFFICE.request().get(submission).then().body("status", equalTo("clearing"));
        approve(SECRETARIAT_1, submission).then().statusCode(409);
        decide(EDITOR_CROWN_OFFICE, submission, "clearance", null).then().statusCode(403);
        decide(SECRETARIAT_1, submission, "clearance", null).then().statusCode(403);
        decide(FOCAL_POINT_UK, submission, "clearance", "Agreed.")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("events[1].office", equalTo("GBR"));
        published(approve(SECRETARIAT_1, submission));
        String own = proposed(FOCAL_POINT_UK, Sample.SCOTLAND_CROWN_OFFICE, Map.of("aliases", List.of("COPFS")));
        FOCAL_POINT_UK.request().get(own).then().body("status", equalTo("pending"));
        FOCAL_POINT_UK.request().delete(own).then().statusCode(204);
        FOCAL_POINT_UK.request().delete(own).then().statusCode(409);
    }

    @Test
    void aWithdrawalHasAReasonAndASuccessor() {
        String old = newOffice("Office that closes");
        String successor = newOffice("Office that takes over");
        var request = EDITOR_IRELAND
                .request()
                .header("If-Match", read(EDITOR_IRELAND, old).header("ETag"));
        request.delete("/v1/authorities/" + old).then().statusCode(400).body("errors.parameter", contains("reason"));
        EDITOR_IRELAND
                .request()
                .header("If-Match", read(EDITOR_IRELAND, old).header("ETag"))
                .queryParam("reason", "merged")
                .queryParam("successor", old)
                .delete("/v1/authorities/" + old)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("successor"));
        String submission = EDITOR_IRELAND
                .request()
                .header("If-Match", read(EDITOR_IRELAND, old).header("ETag"))
                .queryParam("reason", "merged")
                .queryParam("successor", successor)
                .delete("/v1/authorities/" + old)
                .header("Location");
        given().get("/v1/authorities/" + old).then().statusCode(200);
        published(approve(SECRETARIAT_1, submission));
        given().get("/v1/authorities/" + old)
                .then()
                .statusCode(410)
                .body("reason", equalTo("merged"))
                .body("successor", equalTo("/v1/authorities/" + successor));
        EDITOR_IRELAND
                .request()
                .header("If-Match", "\"x\"")
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch("/v1/authorities/" + old)
                .then()
                .statusCode(410);
    }

    @Test
    void aChangeOfChannelsMayHurryAndNothingElse() {
        String id = newOffice("Office in a hurry");
        Map<String, ?> channels = Map.of(
                "channels",
                List.of(Map.of("id", "c1", "kind", "phone", "verbatim", "+353 1 555 0100", "visibility", "public")));
        propose(EDITOR_IRELAND, id, Map.of("aliases", List.of("H")), "urgent", "true")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(startsWith("/aliases")));
        proposed(EDITOR_IRELAND, id, Map.of("aliases", List.of("H")));
        String urgent = proposed(EDITOR_IRELAND, id, channels, "urgent", "true");
        SECRETARIAT_1
                .request()
                .queryParam("status", "pending")
                .get("/v1/submissions")
                .then()
                .body("items[0].id", equalTo(urgent.substring(urgent.lastIndexOf('/') + 1)))
                .body("items[0].deadline", notNullValue());
        published(approve(SECRETARIAT_1, urgent));
    }

    @Test
    void whatIsApprovedForAnInstantIsPublishedThenAndNotBefore() {
        String id = newOffice("Office with a date");
        Instant then = Instant.now(java.time.Clock.systemUTC()).plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        String submission = proposed(
                EDITOR_IRELAND,
                id,
                Map.of("names", Map.of("en", "Office since a date")),
                "effectiveFrom",
                then.toString());
        approve(SECRETARIAT_1, submission).then().statusCode(200).body("status", equalTo("scheduled"));
        given().get("/v1/authorities/" + id).then().body("version", is(1));
        Awaitility.await()
                .untilAsserted(() ->
                        given().get("/v1/authorities/" + id).then().body("names.en", equalTo("Office since a date")));
        Instant at = Instant.parse(given().get("/v1/authorities/" + id).path("publishedAt"));
        assertThat(at).isAfterOrEqualTo(then);
        SECRETARIAT_1.request().get(submission).then().body("status", equalTo("approved"));
    }

    /** One takes over from another: for a while there are both, and who comes late is told where to go. */
    @Test
    void aSuccessorStandsBesideItsPredecessorUntilTheInstantOfTheWithdrawal() {
        String old = newOffice("Office until a date");
        String successor = newOffice("Office beside it");
        Instant then = Instant.now(java.time.Clock.systemUTC()).plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        String submission = EDITOR_IRELAND
                .request()
                .header("If-Match", read(EDITOR_IRELAND, old).header("ETag"))
                .queryParam("reason", "merged")
                .queryParam("successor", successor)
                .queryParam("effectiveFrom", then.toString())
                .delete("/v1/authorities/" + old)
                .header("Location");
        approve(SECRETARIAT_1, submission).then().statusCode(200).body("status", equalTo("scheduled"));
        given().get("/v1/authorities/" + old).then().statusCode(200);
        given().get("/v1/authorities/" + successor).then().statusCode(200);
        Awaitility.await().untilAsserted(() -> given().get("/v1/authorities/" + old)
                .then()
                .statusCode(410)
                .body("successor", equalTo("/v1/authorities/" + successor)));
        given().get("/v1/authorities/" + successor).then().statusCode(200);
        given().queryParam("at", then.minusMillis(1).toString())
                .get("/v1/authorities/" + old)
                .then()
                .statusCode(200);
    }

    @Test
    void whatWaitsForItsInstantIsSeenAgainWhenTheEntryChangesBefore() {
        String id = newOffice("Office with a later date");
        String later = proposed(
                EDITOR_IRELAND, id, Map.of("aliases", List.of("Later")), "effectiveFrom", "2999-01-01T00:00:00Z");
        approve(SECRETARIAT_1, later).then().statusCode(200).body("status", equalTo("scheduled"));
        String now = proposed(EDITOR_IRELAND, id, Map.of("names", Map.of("fr", "Bureau (essai)")));
        published(approve(SECRETARIAT_2, now));
        SECRETARIAT_1
                .request()
                .get(later)
                .then()
                .body("status", equalTo("pending"))
                .body("decidedAt", nullValue())
                .body("meanwhile.version", is(2))
                .body("events.type", contains("submitted", "scheduled", "reopened"));
    }

    @Test
    void theSameRequestSentAgainIsDoneOnce() {
        var body = json(office("Office proposed once"));
        List<Response> answers = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> EDITOR_IRELAND
                        .request()
                        .header("Idempotency-Key", "key-of-the-test")
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/authorities"))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        EDITOR_IRELAND
                .request()
                .header("Idempotency-Key", "key-of-the-test")
                .contentType("application/json")
                .body(json(office("Another office")))
                .post("/v1/authorities")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-used-otherwise"));
        SECRETARIAT_1
                .request()
                .header("Idempotency-Key", "key-of-the-test")
                .contentType("application/json")
                .queryParam("reason", "somebody else's key")
                .body(body)
                .post("/v1/authorities")
                .then()
                .statusCode(202)
                .header("Location", not(equalTo(answers.get(0).header("Location"))));
    }

    @Test
    void whoLostTheRightCanOnlyTakeBack() {
        String grant = REVOKED_EDITOR.editsState("MLT");
        Response created = REVOKED_EDITOR
                .json(Map.of(
                        "state", "MLT",
                        "names", Map.of("en", "Office of a former editor"),
                        "provenance", Map.of("source", "test", "sample", true)))
                .post("/v1/authorities");
        created.then().statusCode(202);
        String submission = created.header("Location");
        decide(SECRETARIAT_1, submission, "return", "Which building?").then().statusCode(200);
        SECRETARIAT_1
                .request()
                .queryParam("reason", "left")
                .delete("/v1/grants/" + grant)
                .then()
                .statusCode(204);
        Response seen = REVOKED_EDITOR.request().get(submission);
        REVOKED_EDITOR
                .request()
                .header("If-Match", seen.header("ETag"))
                .contentType(MERGE_PATCH)
                .body("{\"aliases\":[\"X\"]}")
                .patch(submission)
                .then()
                .statusCode(403);
        REVOKED_EDITOR.request().delete(submission).then().statusCode(204);
    }

    @Test
    void aSubmissionOfOthersIsAsUnknownAsNone() {
        String id = newOffice("Office of discretion");
        String submission = proposed(EDITOR_IRELAND, id, Map.of("aliases", List.of("D")));
        for (People stranger : List.of(NEWCOMER, EDITOR_LATVIA_JUSTICE, People.PRACTITIONER, People.PARTNER)) {
            Response hidden = stranger.request().get(submission);
            Response unknown = stranger.request().get("/v1/submissions/AAAAAAAAAAAAAAAAAAAA");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asString().replaceAll("/v1/submissions/[^\"]+", ""))
                    .isEqualTo(unknown.asString().replaceAll("/v1/submissions/[^\"]+", ""));
            stranger.request().get("/v1/submissions").then().body("items.authority", not(hasItem(id)));
        }
        given().get(submission).then().statusCode(401);
    }

    @Test
    void theSecretariatIsToldOfDoubts() {
        String id = newOffice("Office of doubts");
        Map<String, ?> channels = Map.of(
                "channels",
                List.of(Map.of(
                        "id", "c1", "kind", "email", "verbatim", "office@d\u043Ebts.example", "visibility", "public")));
        String submission = proposed(EDITOR_IRELAND, id, channels);
        SECRETARIAT_1
                .request()
                .get(submission)
                .then()
                .body("doubts.code", hasItem("domain-new"))
                .body("doubts.code", hasItem("domain-mixed-script"));
    }

    @Test
    void whatCouldLeadARequestAstrayIsNotApprovedByOneClick() {
        String id = newOffice("Office of one click");
        String submission = proposed(
                EDITOR_IRELAND,
                id,
                Map.of(
                        "channels",
                        List.of(Map.of(
                                "id",
                                "c1",
                                "kind",
                                "email",
                                "verbatim",
                                "office@d\u043Ebts.example",
                                "visibility",
                                "public"))));
        Response seen = SECRETARIAT_1.request().get(submission);
        for (List<String> named : List.of(List.<String>of(), List.of("domain-new"), List.of("Domain-Mixed-Script"))) {
            SECRETARIAT_1
                    .json(Map.of("doubts", named))
                    .header("If-Match", seen.header("ETag"))
                    .post(submission + "/approval")
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", hasItem("/doubts"))
                    .body("errors.detail", hasItem(startsWith("has to name domain-mixed-script, about /channels/0/")));
        }
        SECRETARIAT_1.request().get(submission).then().body("status", equalTo("pending"));
        published(SECRETARIAT_1
                .json(Map.of("doubts", seen.path("doubts.findAll { it.acknowledge }.code")))
                .header("If-Match", seen.header("ETag"))
                .post(submission + "/approval"));
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsKept() {
        String id = newOffice("Office of faults");
        long before = ((List<?>) SECRETARIAT_1
                        .request()
                        .queryParam("authority", id)
                        .get("/v1/submissions")
                        .path("items"))
                .size();
        propose(
                        EDITOR_IRELAND,
                        id,
                        Map.of(
                                "names",
                                Map.of("en", "a\u202Eb"),
                                "state",
                                "LVA",
                                "version",
                                7,
                                "nonsense",
                                true,
                                "hours",
                                Map.of("timeZone", "Europe/Nowhere")))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-entry"))
                .body("errors.pointer", hasItem("/nonsense"));
        SECRETARIAT_1
                .request()
                .queryParam("authority", id)
                .get("/v1/submissions")
                .then()
                .body("items.size()", is((int) before));
    }
}
