package org.authoritydirectory.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.PRACTITIONER;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Access is asked for with a letter, decided by somebody else, effective at once and taken away at once. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class AccessTest {

    private static final Map<String, String> JUSTICE =
            Map.of("kind", "editor", "authority", Sample.LATVIA_JUSTICE, "letter", "Note verbale 17/2026 (test)");

    @Test
    void aRequestIsSeenByWhoAskedAndByTheSecretariatAndByNobodyElse() {
        Response asked = NEWCOMER.json(JUSTICE).post("/v1/access-requests");
        asked.then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("pending"))
                .body("state", equalTo("LVA"));
        String address = asked.header("Location");
        NEWCOMER.request().get(address).then().statusCode(200).body("letter", equalTo("Note verbale 17/2026 (test)"));
        SECRETARIAT_1.request().get(address).then().statusCode(200);
        EDITOR_IRELAND.request().get("/v1/access-requests").then().body("items", empty());
        Response hidden = EDITOR_IRELAND.request().get(address);
        Response unknown = EDITOR_IRELAND.request().get("/v1/access-requests/AAAAAAAAAAAAAAAAAAAA");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString().replaceAll("access-requests/[^\"]+", ""))
                .isEqualTo(unknown.asString().replaceAll("access-requests/[^\"]+", ""));
    }

    @Test
    void aGrantIsEffectiveAtOnceAndItsRevocationToo() {
        String grant = EDITOR_LATVIA_JUSTICE.edits(Sample.LATVIA_JUSTICE);
        EDITOR_LATVIA_JUSTICE
                .request()
                .get("/v1/me")
                .then()
                .body("grants.authority", hasItem(Sample.LATVIA_JUSTICE))
                .body("grants[0].from", notNullValue());
        EDITOR_LATVIA_JUSTICE
                .request()
                .delete("/v1/grants/" + grant + "?reason=x")
                .then()
                .statusCode(403);
        SECRETARIAT_1.request().delete("/v1/grants/" + grant).then().statusCode(400);
        SECRETARIAT_1
                .request()
                .queryParam("reason", "left the office")
                .delete("/v1/grants/" + grant)
                .then()
                .statusCode(204);
        EDITOR_LATVIA_JUSTICE.request().get("/v1/me").then().body("grants", empty());
        EDITOR_LATVIA_JUSTICE.request().get("/v1/grants").then().body("items.reason", hasItem("left the office"));
        SECRETARIAT_1
                .request()
                .delete("/v1/grants/" + grant + "?reason=again")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        String address = SECRETARIAT_1.json(JUSTICE).post("/v1/access-requests").header("Location");
        SECRETARIAT_1.json(Map.of()).post(address + "/approval").then().statusCode(403);
        SECRETARIAT_1
                .json(Map.of("comment", "no"))
                .post(address + "/rejection")
                .then()
                .statusCode(403);
        SECRETARIAT_2.json(Map.of()).post(address + "/approval").then().statusCode(200);
        SECRETARIAT_2.json(Map.of()).post(address + "/approval").then().statusCode(409);
        SECRETARIAT_1.request().get("/v1/me").then().body("grants.authority", contains(Sample.LATVIA_JUSTICE));
    }

    @Test
    void aRejectionSaysWhy() {
        String address = NEWCOMER.json(JUSTICE).post("/v1/access-requests").header("Location");
        SECRETARIAT_1
                .json(Map.of())
                .post(address + "/rejection")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        SECRETARIAT_1
                .json(Map.of("comment", "The letter is not known."))
                .post(address + "/rejection")
                .then()
                .statusCode(200);
        NEWCOMER.request()
                .get(address)
                .then()
                .body("status", equalTo("rejected"))
                .body("comment", equalTo("The letter is not known."));
        NEWCOMER.request().get("/v1/me").then().body("grants", empty());
    }

    @Test
    void whatIsAskedForHasToMakeSense() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("kind", "editor", "letter", "x"),
                Map.of("kind", "editor", "letter", "x", "state", "LVA", "authority", Sample.LATVIA_JUSTICE),
                Map.of("kind", "editor", "letter", "x", "state", "XXX"),
                Map.of("kind", "editor", "letter", "x", "authority", "LVA-000000"),
                Map.of("kind", "editor", "letter", "x", "authority", "*"),
                Map.of("kind", "focal-point", "letter", "x", "authority", Sample.LATVIA_JUSTICE),
                Map.of("kind", "owner", "letter", "x", "state", "LVA"),
                Map.of("kind", "editor", "state", "LVA"),
                Map.of("kind", "editor", "state", "LVA", "letter", "a\u202Eb"),
                Map.of("kind", "editor", "state", "LVA", "letter", "x", "status", "approved"),
                Map.of("kind", "editor", "state", List.of("LVA"), "letter", "x"),
                Map.of("kind", "editor", "state", "LVA", "letter", "x", "mailbox", "not an address"))) {
            NEWCOMER.json(wrong)
                    .post("/v1/access-requests")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", notNullValue());
        }
    }

    @Test
    void everyStepIsInTheTrailAndSoIsEveryRefusal() {
        String address = NEWCOMER.json(JUSTICE).post("/v1/access-requests").header("Location");
        NEWCOMER.json(Map.of()).post(address + "/approval").then().statusCode(403);
        SECRETARIAT_2
                .json(Map.of("comment", "Not now."))
                .post(address + "/rejection")
                .then()
                .statusCode(200);
        String id = address.substring(address.lastIndexOf('/') + 1);
        SECRETARIAT_1
                .request()
                .queryParam("target", id)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("access-requested", "access-rejected"))
                .body("items.actor", contains("newcomer", "secretariat-2"))
                .body("items[1].reason", equalTo("Not now."));
        SECRETARIAT_1
                .request()
                .queryParam("outcome", "refused")
                .queryParam("actor", "newcomer")
                .get("/v1/audit")
                .then()
                .body("items.target", hasItem("POST /v1/access-requests/" + id + "/approval"));
        NEWCOMER.request().get("/v1/audit").then().statusCode(403);
    }

    /** Who takes away many entries with what is reserved for practitioners is noted; who reads one, or as everybody, is not. */
    @Test
    void bulkReadsAreInTheTrail() {
        int before = bulkReads();
        PRACTITIONER
                .request()
                .get("/v1/authorities/" + Sample.LATVIA_JUSTICE)
                .then()
                .statusCode(200);
        PRACTITIONER.request().get("/v1/authorities?q=justice").then().statusCode(200);
        assertThat(bulkReads()).isEqualTo(before);
        PRACTITIONER.request().get("/v1/authorities?format=ndjson").then().statusCode(200);
        PRACTITIONER.request().get("/v1/authorities?limit=100").then().statusCode(200);
        assertThat(bulkReads()).isEqualTo(before + 2);
    }

    private static int bulkReads() {
        return SECRETARIAT_1
                .request()
                .queryParam("action", "bulk-read")
                .queryParam("actor", PRACTITIONER.subject())
                .get("/v1/audit")
                .<List<?>>path("items")
                .size();
    }
}
