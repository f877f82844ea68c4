package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can be reached, over HTTP. 2026-11-23 is a Monday. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EmptyDirectory.class)
@Tag("database")
class ReachabilityTest {

    private static final String MINISTRY = "/v1/authorities/LVA-REACH1/reachability";
    private static final String DUTY_ROOM = "/v1/authorities/LVA-REACH2/reachability";

    @Inject
    PublicationService publications;

    /** A ministry with hours, and a duty room of unknown hours with a night line for practitioners. */
    @BeforeEach
    void publishOnce() {
        if (publications.versions("LVA-REACH1").isEmpty()) {
            publish("LVA-REACH1", """
                    "hours": {"weekly": [{"days": ["MO", "TU", "WE", "TH", "FR"], "opens": "08:30", "closes": "17:00"}]},
                    "channels": [{"id": "c1", "kind": "phone", "visibility": "public"},
                     {"id": "c2", "kind": "post", "visibility": "public"}]""");
            publish("LVA-REACH2", """
                    "channels": [{"id": "c1", "kind": "phone", "visibility": "public"},
                     {"id": "night", "kind": "phone", "availability": "24h", "visibility": "practitioner"}]""");
        }
        given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    private void publish(String id, String members) {
        publications.publish(EmptyDirectory.change(Entries.of(id, members), 0));
    }

    private static ValidatableResponse read(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    @Test
    void anOfficeThatIsOpenSaysWhenItCloses() {
        read(MINISTRY + "?at=2026-11-23T10:00:00Z&office=09:00-17:00&zone=Africa/Nairobi")
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue())
                .header("Directory-Sequence", String.valueOf(publications.sequence()))
                .body("now", equalTo("yes"))
                .body("via", contains("c1"))
                .body("opensAt", nullValue())
                .body("closesAt", equalTo("2026-11-23T15:00:00Z"))
                .body("overlapWithMyOffice[0].from", equalTo("2026-11-23T10:00:00Z"))
                .body("overlapWithMyOffice[0].to", equalTo("2026-11-23T14:00:00Z"))
                .body("timeZone", equalTo("Europe/Riga"))
                .body("timeZoneStated", equalTo(false))
                .body("basis", contains("hours"));
    }

    @Test
    void anOfficeThatIsClosedForAHolidaySaysWhenItOpens() {
        read(MINISTRY + "?at=2026-11-18T10:00:00%2B00:00")
                .body("now", equalTo("no"))
                .body("opensAt", equalTo("2026-11-19T06:30:00Z"))
                .body("overlapWithMyOffice", nullValue())
                .body("basis", contains("public-holiday"));
    }

    @Test
    void theSearchForWhoIsOpenSaysTheSame() {
        for (String at : new String[] {"2026-11-18T10:00:00Z", "2026-11-19T10:00:00Z"}) {
            boolean found = given().queryParam("open", at)
                    .queryParam("state", "LVA")
                    .get("/v1/authorities")
                    .jsonPath()
                    .getList("items.id")
                    .contains("LVA-REACH1");
            read(MINISTRY + "?at=" + at).body("now", equalTo(found ? "yes" : "no"));
        }
    }

    @Test
    void aNightLineForPractitionersTellsEveryoneNothing() {
        for (String role : new String[] {null, "newcomer", "practitioner", "partner", "secretariat"}) {
            RequestSpecification request = given();
            if (role != null) {
                request.header("Authorization", "Bearer " + Tokens.of("reader", role));
            }
            boolean reserved = role != null && !role.equals("newcomer");
            Response answer = request.queryParam("at", "2026-11-23T01:00:00Z").get(DUTY_ROOM);
            assertThat(answer.<String>path("now")).as(role).isEqualTo(reserved ? "yes" : "unknown");
            assertThat(answer.asString().contains("night")).as(role).isEqualTo(reserved);
            assertThat(answer.asString().contains("around-the-clock")).as(role).isEqualTo(reserved);
        }
    }

    @Test
    void withoutAnInstantItIsNow() {
        read(MINISTRY).statusCode(200).body("timeZone", equalTo("Europe/Riga"));
    }

    @ParameterizedTest
    @CsvSource({
        "?at=today, at",
        "?office=09:00-17:00, zone",
        "?zone=Africa/Nairobi, office",
        "?office=9-17&zone=Africa/Nairobi, office",
        "?office=09:00-24:00&zone=Africa/Nairobi, office",
        "?office=09:00-17:00&zone=Nairobi, zone",
        "?office=09:00-17:00&zone=%2B03:00, zone",
        "?day=monday, day"
    })
    void whatMeansNothingIsRefusedByName(String query, String parameter) {
        read(MINISTRY + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("detail", containsString(parameter));
    }

    @Test
    void whoIsNotThereCannotBeReached() {
        read("/v1/authorities/LVA-REACH9/reachability").statusCode(404);
    }
}
