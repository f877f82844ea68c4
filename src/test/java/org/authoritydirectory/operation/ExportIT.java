package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one directory exports, another loads: the same entries on H2 and on PostgreSQL, or nothing at all. */
class ExportIT {

    private static final int GENERATED = 300;
    private static final int BAD_LINE = 150;
    private static final Set<String> NUMBERS = Set.of("version", "sequence", "publishedAt");
    private static final Set<String> WITHHOLDING = Set.of("withheld", "missing");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static List<String> lines;
    private static int databases;

    @BeforeAll
    static void prepare() throws IOException {
        postgres = EmbeddedPostgres.start();
        lines = Stream.concat(
                        Sample.lines().stream(),
                        new EntryGenerator(11, new TreatyService())
                                .entries(GENERATED)
                                .map(EntryJson::write))
                .toList();
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Test
    void fromH2ToH2AndToPostgres() throws IOException, SQLException {
        Map<String, JsonNode> first = exported(h2(), file(lines));
        Path exported = file(text(first));
        assertIsWhatWasLoaded(first);

        Map<String, JsonNode> second = exported(h2(), exported);
        Map<String, JsonNode> third = exported(h2(), file(text(second)));

        assertSame(second, first);
        assertSame(third, second);
        assertSame(exported(postgres(), exported), second);
    }

    @Test
    void fromPostgresToPostgres() throws IOException, SQLException {
        Map<String, JsonNode> first = exported(postgres(), file(lines));
        assertIsWhatWasLoaded(first);

        Map<String, JsonNode> second = exported(postgres(), file(text(first)));
        Map<String, JsonNode> third = exported(postgres(), file(text(second)));

        assertSame(second, first);
        assertSame(third, second);
    }

    @Test
    void aBadLineLeavesH2Empty() throws IOException {
        assertABadLineLeavesItEmpty(h2());
    }

    @Test
    void aBadLineLeavesPostgresEmpty() throws IOException, SQLException {
        assertABadLineLeavesItEmpty(postgres());
    }

    private static void assertABadLineLeavesItEmpty(RunningDirectory made) throws IOException {
        try (RunningDirectory directory = made) {
            assertRefused(directory, entry -> entry.put("telephone", "1"), "/telephone");
            assertRefused(directory, entry -> entry.set("telephone", entry.get("names")), "/telephone");
            assertRefused(directory, entry -> entry.put("state", "XXX"), "/state");
            assertRefused(
                    directory,
                    entry -> entry.put(
                            "id", RunningDirectory.tree(lines.get(3)).path("id").asText()),
                    "/id");

            directory.without("directory.load.location").start().ready();

            assertThat(directory.sequence()).isZero();
            assertThat(directory.total()).isZero();
            assertThat(directory.export()).isEmpty();
        }
    }

    private static void assertRefused(RunningDirectory directory, Function<ObjectNode, JsonNode> fault, String pointer)
            throws IOException {
        List<String> faulty = new ArrayList<>(lines);
        ObjectNode entry = (ObjectNode) RunningDirectory.tree(lines.get(BAD_LINE - 1));
        faulty.set(BAD_LINE - 1, fault.apply(entry).toString());

        directory.with("directory.load.location", file(faulty).toString()).start();

        assertThat(directory.exitCode()).isEqualTo(1);
        assertThat(directory.log())
                .containsPattern("Line " + BAD_LINE + ": \\[?" + pointer + " ")
                .doesNotContain("Listening on");
    }

    private static Map<String, JsonNode> exported(RunningDirectory made, Path loaded) {
        try (RunningDirectory directory = made) {
            directory.with("directory.load.location", loaded.toString()).start().ready();
            return directory
                    .export()
                    .lines()
                    .map(RunningDirectory::tree)
                    .collect(Collectors.toMap(
                            entry -> entry.path("id").asText(),
                            entry -> entry,
                            (one, other) -> {
                                throw new AssertionError("Twice: " + one);
                            },
                            TreeMap::new));
        }
    }

    /** That the export is not merely stable but right: what is public of each entry, as it stood in the file. */
    private static void assertIsWhatWasLoaded(Map<String, JsonNode> exported) {
        assertThat(exported).hasSize(Sample.SIZE + GENERATED);
        assertThat(exported.values()).anyMatch(entry -> entry.has("withheld"));
        assertThat(exported.values()).allMatch(entry -> NUMBERS.stream().allMatch(entry::has));
        for (String line : lines) {
            JsonNode loaded = RunningDirectory.tree(line);
            JsonNode shown = exported.get(loaded.path("id").asText());
            for (String member : List.of("state", "names", "aliases", "designations", "languages", "address")) {
                assertThat(shown.get(member)).as(member + " of " + shown).isEqualTo(loaded.get(member));
            }
        }
    }

    private static void assertSame(Map<String, JsonNode> actual, Map<String, JsonNode> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((id, entry) -> {
            if (!entry.has("withheld")) {
                assertThat(without(NUMBERS, actual.get(id))).isEqualTo(without(NUMBERS, entry));
                return;
            }
            // What was withheld is in no public file, so who loads that file has nothing to withhold, and misses it.
            assertThat(actual.get(id).has("withheld")).as(id).isFalse();
            assertThat(actual.get(id).path("missing")).as(id).containsAll(entry.path("missing"));
            assertThat(without(WITHHOLDING, without(NUMBERS, actual.get(id))))
                    .isEqualTo(without(WITHHOLDING, without(NUMBERS, entry)));
        });
    }

    private static JsonNode without(Set<String> members, JsonNode entry) {
        return ((ObjectNode) entry.deepCopy()).remove(members);
    }

    private static List<String> text(Map<String, JsonNode> entries) {
        return entries.values().stream().map(JsonNode::toString).toList();
    }

    private static Path file(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "entries", ".ndjson"), lines);
    }

    private static RunningDirectory h2() throws IOException {
        return new RunningDirectory(RunningDirectory.H2, Files.createTempDirectory(folder, "h2"))
                .with("directory.allow-h2-in-production", "true");
    }

    private static RunningDirectory postgres() throws IOException, SQLException {
        String name = "export_" + ++databases;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return RunningDirectory.onPostgres(postgres.getJdbcUrl("postgres", name), folder);
    }
}
