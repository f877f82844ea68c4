package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
                });
        assertThat(directory.health("database").path("kind").asText()).isEqualTo("H2");
        assertThat(directory.health("database").path("warning").asText()).contains("embedded H2 in production");
        assertThat(directory.total()).isZero();
        assertThat(folder.resolve("data").resolve("directory.mv.db")).exists();
        directory.stop();
        assertThat(directory.exitCode()).as("128 + SIGTERM").isEqualTo(143);
    }

    private Stream<Path> filesLeft() throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
