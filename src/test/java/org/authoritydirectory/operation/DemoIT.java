package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process: loaded once, kept over a restart, and never there in part, whenever it is killed. */
class DemoIT {

    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    @Test
    void theSampleIsLoadedOnceAndKept() {
        try (var directory = demo()) {
            directory.start().ready();

            assertThat(directory.log()).contains("Loaded 81 entries");
            assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
            assertThat(directory.total()).isEqualTo(Sample.SIZE);
            String before = directory.export();
            directory.stop();

            directory.start().ready();

            assertThat(directory.log())
                    .contains("The log holds 81 publications")
                    .doesNotContain("Loaded 81 entries");
            assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
            assertThat(directory.export()).isEqualTo(before);
        }
    }

    @Test
    void aLoadThatWasAcknowledgedSurvivesAKill() throws SQLException {
        try (var directory = demo()) {
            // What the log says, it says after the commit.
            directory.start().awaitLog("Loaded 81 entries").kill();

            assertThat(published()).isEqualTo(Sample.SIZE);
            directory.start().ready();

            assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
            assertThat(directory.total()).isEqualTo(Sample.SIZE);
        }
    }

    @Test
    void aLoadThatIsKilledLeavesAllOrNothing() throws IOException, SQLException {
        List<Entry> entries =
                new EntryGenerator(7, new TreatyService()).entries(MANY).toList();
        Path file = Files.write(
                folder.resolve("entries.ndjson"),
                entries.stream().map(EntryJson::write).toList());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (var directory = demo().with("directory.load.location", file.toString())) {
            // While the schema is made, twice somewhere in the load, and about its commit.
            directory.start().awaitLog("Creating Schema History");
            killed(directory, random.nextInt(50), seed);
            directory.start().awaitLog("DbMigrate");
            killed(directory, random.nextInt(2_000), seed);
            directory.start().awaitLog("Loaded 10000 entries so far");
            killed(directory, random.nextInt(1_000), seed);
            directory.start().awaitLog("Loaded 20000 entries so far");
            killed(directory, random.nextInt(300), seed);

            directory.start().ready();

            assertThat(directory.sequence()).as("seed " + seed).isEqualTo(MANY);
            assertThat(directory.total()).isEqualTo(MANY);
            Set<String> ids = new HashSet<>();
            directory
                    .export()
                    .lines()
                    .forEach(line -> ids.add(EntryJson.read(line).id()));
            assertThat(ids).hasSize(MANY);
            assertThat(entries).allMatch(entry -> ids.contains(entry.id()));
        }
    }

    private void killed(RunningDirectory directory, int afterMillis, long seed) throws SQLException {
        RunningDirectory.pause(afterMillis);
        directory.kill();
        assertThat(published())
                .as("seed " + seed + ", killed after " + afterMillis + " ms")
                .isIn(0L, (long) MANY);
    }

    private RunningDirectory demo() {
        return new RunningDirectory(RunningDirectory.H2, folder).with("quarkus.profile", "demo");
    }

    /** The number of records, which is also that of the head of the log; 0 where there is no table yet. */
    private long published() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data").resolve("demo").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url)) {
            ResultSet tables = connection.getMetaData().getTables(null, null, "PUBLICATION_HEAD", null);
            if (!tables.next()) {
                return 0;
            }
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT (SELECT COUNT(*) FROM publication), sequence FROM publication_head")) {
                if (!row.next()) {
                    return 0;
                }
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2));
                return row.getLong(1);
            }
        }
    }
}
