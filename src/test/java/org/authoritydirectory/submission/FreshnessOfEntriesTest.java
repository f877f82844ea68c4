package org.authoritydirectory.submission;

import static io.restassured.RestAssured.given;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.authoritydirectory.submission.Editing.approve;
import static org.authoritydirectory.submission.Editing.proposed;
import static org.authoritydirectory.submission.Editing.published;
import static org.authoritydirectory.submission.Editing.read;
import static org.authoritydirectory.submission.Editing.seen;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far an entry can be trusted: confirmed by its authority, or not to be reached. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(FreshnessOfEntriesTest.Untouched.class)
@Tag("database")
class FreshnessOfEntriesTest {

    /** A directory in which no other test has confirmed anything. */
    public static class Untouched extends EditedDirectory {}

    private static final String AT_SEA = "/v1/authorities/" + Sample.IRELAND_AT_SEA;
    private static boolean granted;

    @BeforeEach
    void grants() {
        if (!granted) {
            EDITOR_IRELAND.editsState("IRL");
            granted = true;
        }
    }

    private static Response confirm() {
        Response confirmed = EDITOR_IRELAND
                .request()
                .header("If-Match", read(EDITOR_IRELAND, Sample.IRELAND_AT_SEA).header("ETag"))
                .post(AT_SEA + "/confirmations");
        confirmed.then().statusCode(200).body("confirmedAt", notNullValue());
        seen(confirmed);
        return confirmed;
    }

    @Test
    void aConfirmationIsPublishedAtOnceAndChangesNothingElse() {
        EDITOR_IRELAND.request().post(AT_SEA + "/confirmations").then().statusCode(428);
        int version = given().get(AT_SEA).path("version");
        Object hours = given().get(AT_SEA).path("hours");
        String waiting = proposed(EDITOR_IRELAND, Sample.IRELAND_AT_SEA, Map.of("aliases", List.of("AS")));
        confirm();
        given().get(AT_SEA)
                .then()
                .body("version", is(version + 1))
                .body("freshness", equalTo("current"))
                .body("confirmedAt", notNullValue())
                .body("hours", equalTo(hours));
        given().queryParam("freshness", "current")
                .get("/v1/authorities")
                .then()
                .body("items.id", contains(Sample.IRELAND_AT_SEA));
        // What waits for review was not touched by it.
        SECRETARIAT_1.request().get(waiting).then().body("meanwhile", nullValue());
        published(approve(SECRETARIAT_1, waiting));
        given().get(AT_SEA).then().body("freshness", equalTo("current")).body("aliases", contains("AS"));
    }

    @Test
    void anAuthorityThatCannotBeReachedIsMarkedByTwoMembersAndReachedAgainByItsOwnWord() {
        Response failed = SECRETARIAT_1
                .json(Map.of("comment", "Three letters came back."))
                .post(AT_SEA + "/failed-contacts");
        failed.then().statusCode(202).body("changes.member", contains("/unreachableSince"));
        approve(SECRETARIAT_1, failed.header("Location")).then().statusCode(403);
        published(approve(SECRETARIAT_2, failed.header("Location")));
        given().get(AT_SEA).then().body("freshness", equalTo("unreachable")).body("unreachableSince", notNullValue());
        given().queryParam("freshness", "unreachable")
                .get("/v1/authorities")
                .then()
                .body("items.id", contains(Sample.IRELAND_AT_SEA));
        confirm();
        given().get(AT_SEA).then().body("freshness", equalTo("current")).body("unreachableSince", nullValue());
    }
}
