package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While PostgreSQL is away, what stands in memory is answered and the rest can be had later; then all is as before. */
class StoppedDatabaseIT {

    private static final String ENTRY = "/v1/authorities/" + Sample.LATVIA_JUSTICE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 12;

    @TempDir
    Path folder;

    private KillablePostgres postgres;

    @BeforeEach
    void startDatabase() throws IOException {
        postgres = new KillablePostgres(folder);
    }

    @AfterEach
    void end() {
        postgres.close();
    }

    @Test
    void readingGoesOnAndHistoryCanBeHadLater() throws IOException {
        try (RunningDirectory directory =
                replica().with("directory.load.location", "classpath:sample/authorities.ndjson")) {
            directory.start().ready();
            String then = Instant.now().toString();
            List<String> fromTheLog = List.of(
                    ENTRY + "/versions",
                    ENTRY + "/versions/1",
                    ENTRY + "?at=" + then,
                    "/v1/authorities?at=" + then,
                    "/v1/authorities?format=ndjson&at=" + then);
            assertAllAnswered(directory, fromTheLog);

            postgres.stop();
            assertReadingGoesOn(directory, fromTheLog);
            postgres.start();
            assertAllIsAsBefore(directory, fromTheLog);

            postgres.kill();
            assertReadingGoesOn(directory, fromTheLog);
            postgres.start();
            assertAllIsAsBefore(directory, fromTheLog);

            assertThat(saidUnreadable(directory))
                    .as("said once each time, not at every turn")
                    .isEqualTo(2);
            // Too short for anyone to notice but by a connection that no longer is one.
            postgres.stop();
            postgres.start();
            assertAllIsAsBefore(directory, fromTheLog);
            assertThat(directory.log()).doesNotContain("Internal error");
        }
    }

    @Test
    void writingWaitsForItAndIsDoneOnceAfterwards() throws IOException {
        try (RunningDirectory directory = replica()
                .with("directory.load.location", "classpath:sample/authorities.ndjson")
                .with("quarkus.oidc.public-key", Tokens.publicKey())
                .with("quarkus.oidc.token.issuer", Tokens.ISSUER)) {
            directory.start().ready();
            String newcomer = "Bearer " + Tokens.of("newcomer");
            String secretariat = "Bearer " + Tokens.of("secretariat-1", "secretariat");
            String letter = "{\"kind\": \"editor\", \"authority\": \"" + Sample.LATVIA_JUSTICE
                    + "\", \"letter\": \"Note verbale 17/2026 (test)\"}";

            String office = "{\"state\": \"LVA\", \"names\": {\"en\": \"Office\"},"
                    + " \"provenance\": {\"source\": \"test\", \"sample\": true}}";

            postgres.kill();
            for (HttpResponse<String> refused : List.of(
                    directory.post("/v1/access-requests", letter, "Authorization", newcomer),
                    directory.post("/v1/access-requests/none/approval", "{}", "Authorization", secretariat),
                    directory.post("/v1/authorities?reason=test", office, "Authorization", secretariat),
                    directory.get("/v1/submissions", "Authorization", secretariat),
                    directory.get("/v1/audit", "Authorization", secretariat))) {
                assertThat(refused.statusCode())
                        .as(refused.uri() + ": " + refused.body())
                        .isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After"))
                        .hasValueSatisfying(v -> assertThat(v).matches("[0-9]+"));
            }
            postgres.start();

            await().atMost(PATIENCE)
                    .until(() -> directory
                                    .post("/v1/access-requests", letter, "Authorization", newcomer)
                                    .statusCode()
                            == 201);
            assertThat(RunningDirectory.tree(directory
                                    .get("/v1/access-requests", "Authorization", secretariat)
                                    .body())
                            .path("items"))
                    .as("nothing is left of those that were refused")
                    .hasSize(1);
        }
    }

    @Test
    void whatIsPublishedAfterwardsShowsWithoutARestart() throws IOException {
        try (RunningDirectory directory = replica();
                RunningDirectory loading =
                        replica().with("directory.load.location", "classpath:sample/authorities.ndjson")) {
            directory.start().ready();
            assertThat(directory.total()).isZero();

            postgres.kill();
            awaitLog(directory, "unreachable, answers may be old");
            postgres.start();
            awaitLog(directory, "reachable");
            loading.start().ready();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(directory.sequence()).isEqualTo(Sample.SIZE));
            assertThat(directory.export()).isEqualTo(loading.export());
        }
    }

    private static void assertReadingGoesOn(RunningDirectory directory, List<String> fromTheLog) {
        for (String address : fromTheLog) {
            HttpResponse<String> answer = directory.get(address);
            assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(v -> assertThat(v).matches("[0-9]+"));
            JsonNode problem = RunningDirectory.tree(answer.body());
            assertThat(problem.path("type").asText()).isEqualTo("/problems/unavailable");
            assertThat(answer.body()).doesNotContainIgnoringCase("sql").doesNotContain("postgres", "org.", "127.0.0.1");
        }
        JsonNode page = directory.json("/v1/authorities?q=justice&limit=1&facets=state");
        assertThat(page.path("total").asInt()).isPositive();
        assertThat(directory
                        .json("/v1/authorities?q=justice&limit=1&cursor="
                                + page.path("next").asText())
                        .path("items"))
                .hasSize(1);
        assertThat(directory.json(ENTRY).path("id").asText()).isEqualTo(Sample.LATVIA_JUSTICE);
        assertThat(directory.json("/v1/states/LVA").path("code").asText()).isEqualTo("LVA");
        assertThat(directory.json("/v1/states").path("items")).isNotEmpty();
        assertThat(directory.export()).hasLineCount(Sample.SIZE);
        awaitLog(directory, "unreachable, answers may be old");
        assertThat(directory.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
    }

    private static void assertAllIsAsBefore(RunningDirectory directory, List<String> fromTheLog) {
        awaitLog(directory, "reachable");
        assertAllAnswered(directory, fromTheLog);
        assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
    }

    /** Many at a time, so that no connection from before the stop is left in the pool to fail a later reader. */
    private static void assertAllAnswered(RunningDirectory directory, List<String> addresses) {
        ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, CONNECTIONS * addresses.size())
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> directory.get(addresses.get(i % addresses.size())), readers))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer.statusCode())
                            .as(answer.uri().toString())
                            .isEqualTo(200));
        } finally {
            readers.shutdownNow();
        }
    }

    private static int saidUnreadable(RunningDirectory directory) {
        return directory.log().split("The publication log cannot be read", -1).length - 1;
    }

    private static void awaitLog(RunningDirectory directory, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        directory.health("directory").path("log").asText())
                .isEqualTo(state));
    }

    private RunningDirectory replica() {
        return RunningDirectory.onPostgres(postgres.url(), folder);
    }
}
