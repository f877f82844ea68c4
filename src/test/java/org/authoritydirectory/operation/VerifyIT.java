package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof in the README is to be had with the lines in the README, and from then on without the directory. */
class VerifyIT {

    private static final Pattern LINES =
            Pattern.compile("```sh\\n(mkdir -p proved .*?)```\\s+```\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theLinesOfTheReadmeProveTheSample() throws Exception {
        Matcher readme = LINES.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        String key;
        try (RunningDirectory demo =
                new RunningDirectory(RunningDirectory.H2, folder).with("quarkus.profile", "demo")) {
            demo.start().ready();
            String lines = readme.group(1)
                    .replace("http://localhost:8080", demo.uri().toString())
                    .replace(
                            "target/quarkus-app",
                            RunningDirectory.H2.toAbsolutePath().toString());
            assertThat(run("bash", "-c", lines)).isEqualTo("0\n" + readme.group(2));
            key = demo.get("/v1/log/keys").body().strip();
        }

        Path records = folder.resolve("proved").resolve("records.ndjson");
        List<String> copied = Files.readAllLines(records);
        assertThat(verify(key)).startsWith("0\n");
        Files.write(
                records,
                Stream.concat(copied.subList(0, 8).stream(), copied.subList(9, 81).stream())
                        .toList());
        assertThat(verify(key)).isEqualTo("1\nRecord 9 of the publication log is missing or out of its place\n");
        Files.write(records, copied.subList(0, 80));
        assertThat(verify(key)).startsWith("1\nRecord 81 of the publication log is missing");
    }

    private String verify(String key) throws Exception {
        String jar =
                RunningDirectory.H2.resolve("quarkus-run.jar").toAbsolutePath().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(java, "-jar", jar, "verify", "proved", key);
    }

    /** The exit code, and below it what was said. */
    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}
