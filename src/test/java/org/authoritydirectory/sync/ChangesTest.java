package org.authoritydirectory.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner copies, and follows. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ChangesTest.OwnDirectory.class)
@Tag("database")
class ChangesTest {

    /** A directory that only this test publishes in. */
    public static class OwnDirectory extends EmptyDirectory {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublicationService publications;

    private static RequestSpecification reader(String... roles) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return roles.length == 0
                ? request
                : request.header("Authorization", "Bearer " + Tokens.of("partner-of-the-feed", roles));
    }

    private static Response changes(String since, int limit, String... roles) {
        Response answer = reader(roles).get("/v1/changes?limit=" + limit + (since == null ? "" : "&since=" + since));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    /** A partner's copy: what it holds, how far it has come, and the numbers it was told of. */
    private static final class Copy {
        private final String[] roles;
        private final int limit;
        private final Map<String, JsonNode> entries = new LinkedHashMap<>();
        private final List<Long> told = new ArrayList<>();
        private String next;

        Copy(int limit, String... roles) {
            this.limit = limit;
            this.roles = roles;
        }

        /** Takes over what there is. */
        Copy follow() throws IOException {
            boolean more = true;
            while (more) {
                JsonNode page = JSON.readTree(changes(next, limit, roles).asByteArray());
                for (JsonNode change : page.get("changes")) {
                    told.add(change.get("sequence").asLong());
                    String authority = change.get("authority").asText();
                    if (change.get("type").asText().equals("withdrawn")) {
                        entries.remove(authority);
                    } else {
                        entries.put(authority, change.get("entry"));
                    }
                }
                next = page.get("next").asText();
                more = page.get("more").asBoolean();
            }
            return this;
        }
    }

    private Publication publish(String id, String name, int baseVersion) {
        return publications.publish(EmptyDirectory.change(EmptyDirectory.office(id, name), baseVersion));
    }

    private static Entry reserved(String id, String visibility) {
        return EntryJson.read("""
                {"id": "%s", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"}, "channels": [
                 {"id": "c1", "kind": "email", "value": "zanari@reserved.example", "visibility": "%s"}]}
                """.formatted(id, visibility));
    }

    @Test
    void aFullCopyAndWhatChangesInItAreTheSameCall() throws IOException {
        publish("LVA-C00001", "First", 0);
        publish("LVA-C00002", "Second", 0);
        Copy copy = new Copy(1).follow();
        assertThat(copy.entries).containsKeys("LVA-C00001", "LVA-C00002");
        assertThat(copy.entries.get("LVA-C00001").get("names").get("en").asText())
                .isEqualTo("First");

        publish("LVA-C00001", "First, renamed", 1);
        publications.publish(
                EmptyDirectory.withdrawal(EmptyDirectory.office("LVA-C00002", "Second"), 1, "merged", "LVA-C00001"));
        String before = copy.next;
        reader().get("/v1/changes?since=" + before)
                .then()
                .body("changes.type", contains("published", "withdrawn"))
                .body("changes[1].reason", equalTo("merged"))
                .body("changes[1].successor", equalTo("LVA-C00001"))
                .body("changes[1].entry", equalTo(null))
                .body("more", is(false));
        copy.follow();
        assertThat(copy.entries).doesNotContainKey("LVA-C00002");
        assertThat(copy.entries.get("LVA-C00001").get("names").get("en").asText())
                .isEqualTo("First, renamed");
        assertThat(copy.told)
                .isEqualTo(LongStream.rangeClosed(1, publications.sequence())
                        .boxed()
                        .toList());
    }

    @Test
    void theEntryIsTheOneOfTheLogToTheByte() {
        Publication record = publish("LVA-C00010", "Byte for byte", 0);
        assertThat(changes(null, 1000).asString()).contains("\"entry\":" + record.entryJson());
    }

    @Test
    void aCompleteCopyCostsASmallAnswerOrNone() throws IOException {
        publish("LVA-C00020", "Quiet", 0);
        Copy copy = new Copy(1000).follow();
        Response nothing = changes(copy.next, 1000);
        nothing.then().body("changes", hasSize(0)).body("more", is(false)).body("next", equalTo(copy.next));
        assertThat(nothing.asByteArray().length).isLessThan(200);
        reader().header("If-None-Match", nothing.header("ETag"))
                .get("/v1/changes?limit=1000&since=" + copy.next)
                .then()
                .statusCode(304);
        publish("LVA-C00021", "News", 0);
        reader().header("If-None-Match", nothing.header("ETag"))
                .get("/v1/changes?limit=1000&since=" + copy.next)
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .header("Directory-Sequence", equalTo(String.valueOf(publications.sequence())));
    }

    @Test
    void whatIsReservedComesToPartnersOnlyAndLeavesNoResidue() throws IOException {
        publications.publish(EmptyDirectory.change(reserved("LVA-C00030", "practitioner"), 0));
        Copy open = new Copy(1000).follow();
        Copy partner = new Copy(1000, "partner").follow();
        assertThat(open.entries.get("LVA-C00030").toString()).doesNotContain("zanari");
        assertThat(partner.entries.get("LVA-C00030").toString()).contains("zanari");
        assertThat(changes(null, 1, "partner").header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(changes(null, 1).header("Cache-Control")).startsWith("public, max-age=");

        publications.publish(EmptyDirectory.change(reserved("LVA-C00030", "public"), 1));
        assertThat(open.follow().entries.get("LVA-C00030").toString()).contains("zanari");
        publications.publish(EmptyDirectory.change(reserved("LVA-C00030", "practitioner"), 2));
        assertThat(open.follow().entries.get("LVA-C00030").toString()).doesNotContain("zanari");
        assertThat(partner.follow().entries.get("LVA-C00030").toString()).contains("zanari");
        given().header("Authorization", "Bearer " + Tokens.of("secretariat-1", "secretariat"))
                .queryParam("actor", "partner-of-the-feed")
                .queryParam("action", "bulk-read")
                .get("/v1/audit")
                .then()
                .body("items[0].target", notNullValue());
    }

    @Test
    void aTokenOfAnotherFormEndsTheCopyAndSaysHowToBeginAnew() throws IOException {
        publish("LVA-C00040", "Office", 0);
        String open = new Copy(1000).follow().next;
        String partner = new Copy(1000, "partner").follow().next;
        for (Response refused : List.of(
                reader("partner").get("/v1/changes?since=" + open), reader().get("/v1/changes?since=" + partner))) {
            refused.then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/copy-ended"))
                    .body("errors.parameter", contains("since"));
        }
        reader().get("/v1/changes?since="
                        + new ChangeToken(
                                        publications.sequence() + 1, org.authoritydirectory.authority.Visibility.PUBLIC)
                                .sealed(publications.log()))
                .then()
                .statusCode(410);
        reader().get("/v1/changes?since=7").then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999999999", "abc", "1.5"})
    void aLimitThatIsNoneIsRefused(String limit) {
        reader().get("/v1/changes?limit=" + limit).then().statusCode(400).body("errors.parameter", contains("limit"));
    }

    @Test
    void itComesSmallerToWhoAsksForThat() {
        publish("LVA-C00050", "x".repeat(1_000), 0);
        Response answer = given().header("Accept-Encoding", "gzip").get("/v1/changes");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.<List<?>>path("changes")).isNotEmpty();
    }

    /** Eight publish at full speed while three follow: each change once, in order, whatever is committed meanwhile. */
    @Test
    void whoFollowsMissesNothingAndSeesNothingTwice() throws Exception {
        int writers = 8;
        int each = 15;
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> {
                            for (int version = 0; version < each; version++) {
                                publish("LVA-C0006" + writer, "Version " + (version + 1), version);
                            }
                        },
                        threads))
                .toList();
        CompletableFuture<Void> written = CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
        List<CompletableFuture<Copy>> following = IntStream.of(1, 7, 1000)
                .mapToObj(limit -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                Copy copy = new Copy(limit);
                                while (!written.isDone()) {
                                    copy.follow();
                                }
                                return copy.follow();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        },
                        threads))
                .toList();
        written.get();
        List<Long> all =
                LongStream.rangeClosed(1, publications.sequence()).boxed().toList();
        for (CompletableFuture<Copy> follower : following) {
            Copy copy = follower.get();
            assertThat(copy.told).isEqualTo(all);
            for (int writer = 0; writer < writers; writer++) {
                assertThat(copy.entries.get("LVA-C0006" + writer).get("version").asInt())
                        .isEqualTo(each);
            }
        }
        threads.shutdown();
    }
}
