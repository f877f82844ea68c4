package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with production settings: it refuses what is unsafe, and says so where it was overridden. */
class ProductionStartIT {

    @TempDir
    Path folder;

    @Test
    void h2IsRefusedAndLeavesNothingBehind() throws IOException {
        try (var directory = new RunningDirectory(RunningDirectory.H2, folder)) {
            directory.start();

            assertThat(directory.exitCode()).isEqualTo(1);
            assertThat(directory.log())
                    .contains("H2 is refused in production")
                    .contains("target/quarkus-app-postgresql")
                    .contains("DIRECTORY_ALLOW_H2_IN_PRODUCTION=true")
                    .doesNotContain("Listening on");
            assertThat(filesLeft()).isEmpty();
        }
    }

    @Test
    void postgresIsNotMeantByTheRefusal() throws IOException {
        try (var directory = RunningDirectory.onPostgres("jdbc:postgresql://127.0.0.1:1/none", folder)) {
            directory.start();

            assertThat(directory.exitCode()).isEqualTo(1);
            assertThat(directory.log()).doesNotContain("H2 is refused").contains("127.0.0.1:1 refused");
            assertThat(filesLeft()).isEmpty();
        }
    }

    @Test
    void allThatIsUnsafeIsToldAtOnceAndNothingIsTouched() throws IOException {
        try (var directory = RunningDirectory.onPostgres("jdbc:postgresql://127.0.0.1:1/none", folder)
                .with("quarkus.datasource.password", "postgres")
                .with("quarkus.oidc.auth-server-url", "http://localhost:8180/realms/directory")
                .with("quarkus.http.cors.enabled", "true")
                .with("quarkus.http.cors.origins", "*")) {
            directory.start();

            assertThat(directory.exitCode()).isEqualTo(1);
            assertThat(directory.log())
                    .contains("The password of the database is one that everybody would try")
                    .contains("http://localhost:8180/realms/directory is not")
                    .contains("Pages of any origin may call the service")
                    .doesNotContain("127.0.0.1:1 refused", "Listening on");
            assertThat(filesLeft()).isEmpty();
        }
    }

    @Test
    void postgresWithoutAnIdentityProviderIsRefused() {
        try (var directory = RunningDirectory.onPostgres("jdbc:postgresql://127.0.0.1:1/none", folder)
                .without("directory.without-sign-in")) {
            directory.start();

            assertThat(directory.exitCode()).isEqualTo(1);
            assertThat(directory.log())
                    .contains("QUARKUS_OIDC_AUTH_SERVER_URL")
                    .contains("DIRECTORY_WITHOUT_SIGN_IN=true")
                    .doesNotContain("127.0.0.1:1 refused", "Listening on");
        }
    }

    @Test
    void h2AcceptedInTheEnvironmentRunsAndSaysSo() {
        try (var directory = new RunningDirectory(RunningDirectory.H2, folder)
                .withEnvironment("DIRECTORY_ALLOW_H2_IN_PRODUCTION", "true")) {
            assertRunsAndSaysSo(directory);
        }
    }

    @Test
    void h2AcceptedByAPropertyRunsAndSaysSo() {
        try (var directory =
                new RunningDirectory(RunningDirectory.H2, folder).with("directory.allow-h2-in-production", "true")) {
            assertRunsAndSaysSo(directory);
        }
    }

    private void assertRunsAndSaysSo(RunningDirectory directory) {
        directory.start().ready();

        assertThat(directory.log().lines().map(RunningDirectory::tree))
                .as("one line of JSON an event")
                .anySatisfy(event -> {
                    assertThat(event.path("level").asText()).isEqualTo("WARN");
                    assertThat(event.path("message").asText()).contains("embedded H2 in production");
                })
                .anySatisfy(event -> {
                    assertThat(event.path("level").asText()).isEqualTo("WARN");
                    assertThat(event.path("message").asText()).contains("nobody can sign in");
                });
        assertThat(directory.health("sign-in").path("warning").asText()).contains("nobody can sign in");
        for (String token : List.of("a.b.c", Tokens.of("someone", "secretariat"))) {
            assertThat(directory
                            .get("/v1/me", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(directory.health("database").path("kind").asText()).isEqualTo("H2");
        assertThat(directory.health("database").path("warning").asText()).contains("embedded H2 in production");
        assertThat(directory.health("mail").path("warning").asText()).contains("quarkus.mailer.host is not set");
        assertThat(directory.total()).isZero();
        assertThat(folder.resolve("data").resolve("directory.mv.db")).exists();
        directory.stop();
        assertThat(directory.exitCode()).as("128 + SIGTERM").isEqualTo(143);
    }

    private Stream<Path> filesLeft() throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
