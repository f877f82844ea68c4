package org.authoritydirectory.mirror;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.CopyService;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.publication.TestLog;
import org.authoritydirectory.transparency.CheckpointService;
import org.authoritydirectory.transparency.SignedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mirror takes over, and what it does not. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(MirrorTest.MirrorOfAStandIn.class)
@Tag("database")
class MirrorTest {

    private static final StandIn SOURCE = new StandIn();
    private static final SignedLog SIGNED = new SignedLog();
    private static final TestLog LOG = new TestLog();
    private static final ExecutorService BESIDE = Executors.newSingleThreadExecutor();
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.123456Z");

    /** An empty directory that follows the stand-in when the test says so. */
    public static class MirrorOfAStandIn extends EmptyDirectory {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "directory.load.location", "",
                    "directory.transparency.key", "",
                    "directory.mirror.source", SOURCE.address(),
                    "directory.mirror.keys", SIGNED.key(),
                    "directory.mirror.every", "off",
                    "directory.mirror.longest", "1S");
        }
    }

    @Inject
    MirrorService mirror;

    @Inject
    MirrorConfig config;

    @Inject
    CheckpointService checkpoints;

    @Inject
    CopyService copy;

    @Inject
    Clock clock;

    @Inject
    PublicationService publications;

    @BeforeEach
    void aFewOfficesMoreThanBefore() {
        for (int i = 0; i < 3; i++) {
            publish("Office");
        }
        LOG.publish(EmptyDirectory.office("LVA-R00001", "Before"), AT);
        LOG.publish(EmptyDirectory.office("LVA-R00001", "After"), AT);
        SOURCE.answers(StandIn.Manner.WHOLE);
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
    }

    private static Publication publish(String name) {
        int number = LOG.after(0).size() + 1;
        return LOG.publish(EmptyDirectory.office("LVA-%06d".formatted(number), name + " " + number), AT);
    }

    private long follow() {
        mirror.follow();
        return publications.sequence();
    }

    private static long end() {
        return LOG.after(0).size();
    }

    @Test
    void itTakesOverEverythingToTheLetterAndServesTheSourcesProof() {
        assertThat(follow()).isEqualTo(end());
        List<Publication> copied = publications.after(0, 1_000);
        assertThat(copied.stream().map(Publication::linkHash))
                .containsExactlyElementsOf(
                        LOG.after(0).stream().map(Publication::linkHash).toList());
        assertThat(get("/v1/log/checkpoint").asString()).isEqualTo(SIGNED.checkpoint(LOG.after(0)));
        given().header("Directory-Min-Sequence", end())
                .get("/v1/authorities/LVA-000001")
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Office 1"));

        LOG.withdraw(EmptyDirectory.office("LVA-000001", "Office 1"), "merged", "LVA-000002", AT);
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
        assertThat(follow()).isEqualTo(end());
        given().header("Directory-Min-Sequence", end())
                .get("/v1/authorities/LVA-000001")
                .then()
                .statusCode(410);
        LOG.publish(EmptyDirectory.office("LVA-000001", "Office 1"), AT);
        get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'mirror' }.data.followed", notNullValue());
        assertThat(get("/v1/log/keys").asString()).isEqualTo(SIGNED.key() + "\n");
    }

    /** What is reserved stays at the source; that something is, and may be what seems to be missing, is told. */
    @Test
    void whatIsReservedIsNotHereAndIsNotTakenForMissing() {
        Publication record = LOG.publish(EntryJson.read("""
                {"id": "LVA-RESRVD", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"}, "channels": [
                 {"id": "c1", "kind": "email", "value": "zanari@reserved.example", "visibility": "practitioner"}]}"""), AT);
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
        assertThat(follow()).isEqualTo(record.sequence());
        for (RequestSpecification reader : List.of(given(), People.PRACTITIONER.request())) {
            reader.header("Directory-Min-Sequence", record.sequence())
                    .get("/v1/authorities/LVA-RESRVD")
                    .then()
                    .statusCode(200)
                    .body("withheld.pointer", contains(""))
                    .body("missing", contains("address", "hours", "languages"))
                    .body("channels", nullValue());
        }
    }

    @Test
    void ofAForgedRecordNothingIsTakenOver() {
        long before = follow();
        publish("Right");
        publish("Wrong");
        List<String> forged = new ArrayList<>(SignedLog.lines(LOG.after(0)));
        int last = forged.size() - 1;
        forged.set(last, forged.get(last).replace("Wrong ", "Forged "));
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), forged);
        assertThat(follow()).isEqualTo(before);
        get("/q/health")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'mirror' }.data.finding",
                        equalTo("Record " + end() + " of the publication log is not what its leaf says"));
        get("/q/health/ready").then().statusCode(200);
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
        assertThat(follow()).isEqualTo(end());
        get("/q/health").then().statusCode(200);
    }

    /** Whoever took the source over can make records that fit together; what was signed they cannot make. */
    @Test
    void ofAnotherHistoryNothingIsTakenOver() {
        long before = follow();
        TestLog other = new TestLog();
        for (int i = 0; i < end() + 2; i++) {
            other.publish(EmptyDirectory.office("LVA-%06d".formatted(i), "Other"), AT);
        }
        // Signed by somebody else, unsigned, and signed by the source itself, which shows two histories.
        SOURCE.shows(new SignedLog().checkpoint(other.after(0)), SignedLog.lines(other.after(0)));
        assertThat(follow()).isEqualTo(before);
        SOURCE.shows("example.org/log\n99\nAAAA\n", SignedLog.lines(other.after(0)));
        assertThat(follow()).isEqualTo(before);
        SOURCE.shows(SIGNED.checkpoint(other.after(0)), SignedLog.lines(other.after(0)));
        assertThat(follow()).isEqualTo(before);
        get("/q/health").then().statusCode(503);
        assertThat(get("/v1/log/checkpoint").asString()).isEqualTo(SIGNED.checkpoint(LOG.after(0)));
        // What was read of it before it was refused is nowhere, and the right history goes on.
        publish("Right");
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
        assertThat(follow()).isEqualTo(end());
        given().get("/v1/authorities/LVA-000001/proof").then().statusCode(200);
    }

    /** A replica of the source may be behind; that is no other history. */
    @Test
    void anOlderCheckpointThatFitsChangesNothing() {
        long before = follow();
        SOURCE.shows(
                SIGNED.checkpoint(LOG.after(0).subList(0, 2)),
                SignedLog.lines(LOG.after(0).subList(0, 2)));
        assertThat(follow()).isEqualTo(before);
        get("/q/health").then().statusCode(200);
        assertThat(get("/v1/log/checkpoint").asString()).isEqualTo(SIGNED.checkpoint(LOG.after(0)));
    }

    @ParameterizedTest
    @EnumSource(value = StandIn.Manner.class, names = "WHOLE", mode = EnumSource.Mode.EXCLUDE)
    @Timeout(20)
    void ofAnAnswerThatDoesNotEndWellNothingIsTakenOverAndTheNextTurnGoesOn(StandIn.Manner manner) {
        long before = follow();
        publish("More");
        publish("More");
        SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
        SOURCE.answers(manner);
        assertThat(follow()).isEqualTo(before);
        get("/q/health").then().statusCode(200);
        SOURCE.answers(StandIn.Manner.WHOLE);
        assertThat(follow()).isEqualTo(end());
    }

    /** Two replicas look at the same moment, again and again. */
    @Test
    void whatOneReplicaTookOverAnotherDoesNot() {
        MirrorService other = new MirrorService(config, checkpoints, copy, clock);
        for (int i = 0; i < 20; i++) {
            publish("Office");
            SOURCE.shows(SIGNED.checkpoint(LOG.after(0)), SignedLog.lines(LOG.after(0)));
            CompletableFuture<Void> beside = CompletableFuture.runAsync(other::follow, BESIDE);
            mirror.follow();
            beside.join();
            assertThat(publications.sequence()).isEqualTo(end());
            assertThat(mirror.refused()).isEmpty();
            assertThat(other.refused()).isEmpty();
        }
    }

    /** Every operation of the API, asked by somebody who may do nearly all of them where they can be done. */
    @Test
    void itIsReadOnly() {
        Map<String, Map<String, Object>> paths = get("/openapi?format=json").path("paths");
        long before = publications.sequence();
        List<String> writing = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> Set.of("post", "put", "patch", "delete").contains(method))
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]+}", "1"))
                .forEach(writing::add));
        assertThat(writing).hasSizeGreaterThan(25).contains("POST /v1/addressees");
        writing.remove("POST /v1/addressees");
        for (String operation : writing) {
            String[] call = operation.split(" ");
            People.SECRETARIAT_1
                    .request()
                    .contentType(call[0].equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body("{}")
                    .request(call[0], call[1])
                    .then()
                    .statusCode(describedAs("403 for " + operation, equalTo(403)))
                    .body("detail", containsString(SOURCE.address()));
        }
        assertThat(publications.sequence()).isEqualTo(before);
        given().contentType("application/json")
                .body(Map.of("questions", List.of(Map.of("requested", "LVA", "function", "extradition"))))
                .post("/v1/addressees")
                .then()
                .statusCode(200);
    }
}
