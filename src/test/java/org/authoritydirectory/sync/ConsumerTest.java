package org.authoritydirectory.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of the README that keep a copy, run as they stand there. They take bash, curl and jq. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ConsumerTest.OwnDirectory.class)
@Tag("database")
@Timeout(180)
class ConsumerTest {

    /** A directory that only this test publishes in. */
    public static class OwnDirectory extends EmptyDirectory {}

    private static final Pattern SHELL =
            Pattern.compile("```sh\\n(#!/usr/bin/env bash\\n# copy\\.sh .*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("\\((docs/[A-Za-z]+\\.java)\\)");
    private static final Pattern COMPARISON = Pattern.compile("`(\\(cd copy .*?sha256sum\\))`");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static int offices;

    @TestHTTPResource("/")
    URI site;

    @Inject
    PublicationService publications;

    @TempDir
    Path folder;

    private static String readme(Pattern what) throws IOException {
        Matcher found = what.matcher(Files.readString(Path.of("README.md")));
        assertThat(found.find()).as("The README has " + what).isTrue();
        return found.group(1);
    }

    /** The program of the README, as a command. */
    private List<String> program(String language) throws IOException {
        String address = site.toString().replaceAll("/$", "");
        String copy = folder.resolve("copy").toString();
        if (language.equals("java")) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return List.of(java, Path.of(readme(JAVA)).toAbsolutePath().toString(), address, copy);
        }
        Path script = Files.writeString(folder.resolve("copy.sh"), readme(SHELL));
        return List.of("bash", script.toString(), address, copy);
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        boolean done = process.waitFor(90, TimeUnit.SECONDS);
        String output = Files.readString(folder.resolve("output"));
        assertThat(done && process.exitValue() == 0).as(output).isTrue();
        return output;
    }

    private void killAfter(List<String> command, int millis) throws IOException, InterruptedException {
        Process process = start(command);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
    }

    private String publishMany(int count) {
        List<ApprovedChange> many = IntStream.range(0, count)
                .mapToObj(i -> EmptyDirectory.change(EntryJson.read("""
                                {"id": "%s", "state": "LVA", "names": {"en": "Office \\"%s\\", {1} [2] \\\\", "lv": "Birojs Ž"},
                                 "provenance": {"source": "test"}}""".formatted(newId(), i)), 0))
                .toList();
        publications.publishAll(many.iterator(), done -> {});
        return "LVA-%06d".formatted(offices);
    }

    private static String newId() {
        return "LVA-%06d".formatted(++offices);
    }

    private void rename(String id) {
        int version = publications.current(id).orElseThrow().version();
        publications.publish(EmptyDirectory.change(EmptyDirectory.office(id, "Renamed"), version));
    }

    private void withdraw(String id) {
        int version = publications.current(id).orElseThrow().version();
        publications.publish(EmptyDirectory.withdrawal(EmptyDirectory.office(id, "Office"), version, "merged", null));
    }

    /** The copy is what the directory has: the same authorities, and each to the byte as it was published. */
    private void assertComplete() throws IOException, InterruptedException {
        TreeSet<String> published = new TreeSet<>();
        String export = given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/authorities?format=ndjson")
                .asString();
        for (String line : export.split("\n")) {
            published.add(JSON.readTree(line).get("id").asText());
        }
        try (Stream<Path> files = Files.list(folder.resolve("copy"))) {
            Set<String> copied = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(copied).isEqualTo(published);
        }
        for (String id : List.of(published.first(), published.last())) {
            int version = publications.current(id).orElseThrow().version();
            assertThat(Files.readString(folder.resolve("copy").resolve(id)))
                    .isEqualTo(given().get("/v1/authorities/" + id + "/versions/" + version)
                            .asString());
        }
        // All the others by their digest, with the command of the README.
        assertThat(run(List.of("bash", "-c", readme(COMPARISON))))
                .startsWith(given().get("/v1/digests").<String>path("digests[0].sha256"));
        assertThat(folder.resolve("copy.new")).doesNotExist();
        assertThat(folder.resolve("copy.old")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "java"})
    void aCopyIsCompleteHoweverOftenItsProgramIsKilled(String language) throws Exception {
        List<String> program = program(language);
        Random dice = new Random(11);
        String renamed = publishMany(1_500);
        String withdrawn = publishMany(700);
        for (int kill = 0; kill < 6; kill++) {
            killAfter(program, 400 + dice.nextInt(1_800));
            rename(renamed);
            rename(withdrawn);
        }
        withdraw(withdrawn);
        run(program);
        assertComplete();
        // And from then on what changes: also what leaves and comes back, and nothing at all.
        rename(withdrawn);
        withdraw(renamed);
        publishMany(3);
        run(program);
        assertComplete();
        run(program);
        assertComplete();
        // A copy of somebody who saw more: it is made anew, and killed in that too.
        Path next = folder.resolve("copy").resolve(".next");
        Files.writeString(next, new ChangeToken(3, Visibility.PRACTITIONER).sealed(publications.log()));
        Files.writeString(folder.resolve("copy").resolve("LVA-9999ZZ"), "{}");
        killAfter(program, 2_500);
        run(program);
        assertComplete();
        // Killed when the new copy was in its place and the old one was not gone yet.
        Files.writeString(Files.createDirectory(folder.resolve("copy.old")).resolve("LVA-9999ZZ"), "{}");
        run(program);
        assertComplete();
    }
}
