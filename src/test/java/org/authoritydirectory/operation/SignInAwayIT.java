package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.authoritydirectory.Keycloak;
import org.authoritydirectory.Sample;
import org.authoritydirectory.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While Keycloak is away reading goes on, and a token is taken or refused by what is known, or can be checked later. */
class SignInAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** An answer must not wait for Keycloak longer than this; it is given up after 3 s. */
    private static final long SECONDS = 6;

    @TempDir
    Path folder;

    private Keycloak keycloak;
    private SignIn signIn;

    @BeforeEach
    void keycloakIsThere() {
        keycloak = Keycloak.started();
        signIn = new SignIn(keycloak);
    }

    @AfterEach
    void keycloakComesBack() {
        keycloak.wire().silent(false);
        if (!keycloak.isRunning()) {
            keycloak.start();
        }
    }

    @Test
    void whatIsKnownOfAStoppedKeycloakGoesOnAndTheRestCanBeHadLater() {
        try (RunningDirectory before = directory("before");
                RunningDirectory meanwhile = directory("meanwhile")) {
            String token = signIn.accessToken("editor-latvia");
            before.start().ready();
            assertThat(status(before, token)).isEqualTo(200);

            keycloak.stop();
            meanwhile.start().ready();

            assertReadingGoesOn(before);
            assertReadingGoesOn(meanwhile);
            assertThat(status(before, token)).as("a key that is known").isEqualTo(200);
            assertThat(status(before, token.substring(0, token.length() - 8)))
                    .as("bad by a key that is known")
                    .isEqualTo(401);
            for (int time = 0; time < 3; time++) {
                assertLater(before, withUnknownKey(token));
                assertLater(meanwhile, token);
            }
            assertNoFaultOfOurs(before);
            assertNoFaultOfOurs(meanwhile);

            keycloak.start();

            String fresh = signIn.accessToken("editor-latvia");
            for (RunningDirectory directory : List.of(before, meanwhile)) {
                await().atMost(PATIENCE).until(() -> status(directory, fresh) == 200);
                assertThat(status(directory, token)).isEqualTo(200);
                await().atMost(PATIENCE).until(() -> status(directory, withUnknownKey(token)) == 401);
            }
        }
    }

    @Test
    void aKeycloakThatSaysNothingHoldsNobodyUp() {
        String token = signIn.accessToken("editor-latvia");
        keycloak.wire().silent(true);
        try (RunningDirectory directory = directory("silent")) {
            directory.start().ready();
            assertReadingGoesOn(directory);

            assertLater(directory, token);
            long asked = keycloak.wire().asked();
            for (int i = 0; i < 50; i++) {
                assertLater(directory, i + ".junk.junk");
            }
            assertThat(keycloak.wire().asked() - asked)
                    .as("connections in a few seconds")
                    .isLessThan(5);
            assertNoFaultOfOurs(directory);

            keycloak.wire().silent(false);
            await().atMost(PATIENCE).until(() -> status(directory, token) == 200);

            keycloak.wire().silent(true);
            assertThat(status(directory, token)).as("a key that is known").isEqualTo(200);
            await().atMost(PATIENCE).until(() -> status(directory, withUnknownKey(token)) == 503);
            assertReadingGoesOn(directory);
            assertNoFaultOfOurs(directory);
        }
    }

    private RunningDirectory directory(String name) {
        Path place = folder.resolve(name);
        assertThat(place.toFile().mkdir()).isTrue();
        RunningDirectory directory = new RunningDirectory(RunningDirectory.H2, place).with("quarkus.profile", "demo");
        keycloak.settings(Keycloak.DEMO).forEach(directory::with);
        return directory;
    }

    private static int status(RunningDirectory directory, String token) {
        return directory.get("/v1/me", "Authorization", "Bearer " + token).statusCode();
    }

    private static void assertReadingGoesOn(RunningDirectory directory) {
        assertThat(directory.total()).isEqualTo(Sample.SIZE);
        assertThat(directory.get("/v1/me").statusCode()).isEqualTo(401);
    }

    private static void assertLater(RunningDirectory directory, String token) {
        long began = System.nanoTime();
        for (HttpResponse<String> answer : List.of(
                directory.get("/v1/me", "Authorization", "Bearer " + token),
                directory.get("/v1/authorities?limit=1", "Authorization", "Bearer " + token),
                directory.post("/v1/access-requests", "{}", "Authorization", "Bearer " + token))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(RunningDirectory.tree(answer.body()).path("type").asText())
                    .isEqualTo("/problems/unavailable");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began).toSeconds()).isLessThan(SECONDS);
    }

    /**
     * The start waits for the provider just as long as a connection may take. Where the start gives up first, the framework
     * also logs that the connection did, at ERROR: what it has warned of already.
     */
    private static void assertNoFaultOfOurs(RunningDirectory directory) {
        assertThat(directory.log().lines())
                .filteredOn(line -> !line.matches(".*MutinyInfrastructure.* had to drop the following exception: .*"
                        + "(OIDC Server is not available|getting a connection to localhost:\\d+)"))
                .noneMatch(line -> line.contains("ERROR") || line.contains("Internal error"));
    }

    private static String withUnknownKey(String token) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }
}
