package org.authoritydirectory.transparency;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.BrokenLogException;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.publication.Recomputed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody with a database console and no trigger in their way does to the stored log is found and named. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(SelfCheckTest.OwnDirectory.class)
@Tag("database")
class SelfCheckTest {

    /** The sample, in a directory that nobody else looks at: its log is broken again and again. */
    public static class OwnDirectory extends EditedDirectory {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "directory.transparency.check-every",
                    "off",
                    // It says a thousand times what it is made to find.
                    "quarkus.log.category.\"org.authoritydirectory.transparency.SelfCheck\".level",
                    "OFF");
        }
    }

    /** Each column, and another value for it. */
    private static final Map<String, String> ALTERATIONS = Map.ofEntries(
            Map.entry("sequence", "sequence + 1000000"),
            Map.entry("at", "at + INTERVAL '1' SECOND"),
            Map.entry("authority", "'ZZZ-000000'"),
            Map.entry("version", "version + 1"),
            Map.entry("type", "CASE WHEN type = 'confirmed' THEN 'published' ELSE 'confirmed' END"),
            Map.entry("entry", "CONCAT(entry, ' ')"),
            Map.entry("reason", "CONCAT(COALESCE(reason, ''), '.')"),
            Map.entry("successor", "CONCAT(COALESCE(successor, ''), 'X')"),
            Map.entry("submission", "CONCAT(COALESCE(submission, ''), 'x')"),
            Map.entry("submitted_by", "CONCAT(submitted_by, 'x')"),
            Map.entry("approved_by", "CONCAT(approved_by, 'x')"),
            Map.entry("restricted", "CASE WHEN restricted IS NULL THEN 'ab' ELSE NULL END"),
            Map.entry("leaf_hash", "CONCAT(SUBSTRING(leaf_hash, 2), '0')"),
            Map.entry("link_hash", "CONCAT(SUBSTRING(link_hash, 2), '0')"));

    @Inject
    PublicationService publications;

    @Inject
    SelfCheck check;

    @Inject
    AgroalDataSource database;

    private Connection console;

    @BeforeEach
    void aConsoleWithoutTriggers() throws SQLException {
        if (publications.current("LVA-T00001").isEmpty()) {
            publications.publish(EmptyDirectory.change(EntryJson.read("""
                    {"id": "LVA-T00001", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"},
                     "channels": [{"id": "c1", "kind": "email", "value": "zanari@reserved.example",
                                   "visibility": "practitioner"}]}
                    """), 0));
        }
        console = database.getConnection();
        disarm();
        run("CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM publication");
        assertThat(found()).as("an untouched log").isZero();
    }

    private void disarm() throws SQLException {
        if (DatabaseResource.isPostgres()) {
            // In the order in which the follower of the log takes them, or the two wait for each other.
            run("BEGIN; LOCK TABLE publication IN ACCESS EXCLUSIVE MODE;"
                    + " ALTER TABLE publication DISABLE TRIGGER USER;"
                    + " ALTER TABLE restricted_entry DROP CONSTRAINT IF EXISTS restricted_entry_sequence_fkey; COMMIT");
        } else {
            run("DROP TRIGGER IF EXISTS publication_append_only");
            run("ALTER TABLE restricted_entry DROP CONSTRAINT IF EXISTS " + foreignKeyOnH2());
        }
    }

    private String foreignKeyOnH2() throws SQLException {
        try (Statement statement = console.createStatement();
                var names = statement.executeQuery("SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE table_name = 'RESTRICTED_ENTRY' AND constraint_type = 'FOREIGN KEY'")) {
            return names.next() ? names.getString(1) : "none";
        }
    }

    @AfterEach
    void closed() throws SQLException {
        console.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = console.createStatement()) {
            statement.execute(sql);
        }
    }

    private void restore() throws SQLException {
        run("DELETE FROM publication");
        run("INSERT INTO publication SELECT * FROM kept");
    }

    /** The record that the check names; 0 where it finds nothing. */
    private long found() {
        check.check();
        return check.broken().map(BrokenLogException::sequence).orElse(0L);
    }

    @Test
    void aThousandAlterationsAreFoundAndNamed() throws SQLException {
        Random dice = new Random(20261125);
        int end = (int) publications.sequence();
        Map<String, Integer> tried = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            int at = 1 + dice.nextInt(end);
            String kind;
            long wrong = at;
            switch (dice.nextInt(5)) {
                case 0 -> {
                    kind = "delete";
                    run("DELETE FROM publication WHERE sequence = " + at);
                }
                case 1 -> {
                    kind = "insert";
                    wrong = end + 1;
                    run("INSERT INTO publication SELECT " + wrong
                            + ", at, authority, version + 1000, type, entry, reason,"
                            + " successor, submission, submitted_by, approved_by, restricted, leaf_hash, link_hash"
                            + " FROM publication WHERE sequence = " + at);
                }
                case 2 -> {
                    kind = "swap";
                    int other = 1 + (at + dice.nextInt(end - 1)) % end;
                    wrong = Math.min(at, other);
                    run("UPDATE publication SET sequence = -1 WHERE sequence = " + at);
                    run("UPDATE publication SET sequence = " + at + " WHERE sequence = " + other);
                    run("UPDATE publication SET sequence = " + other + " WHERE sequence = -1");
                }
                default -> {
                    kind = ALTERATIONS.keySet().stream()
                            .sorted()
                            .skip(dice.nextInt(ALTERATIONS.size()))
                            .findFirst()
                            .orElseThrow();
                    run("UPDATE publication SET " + kind + " = " + ALTERATIONS.get(kind) + " WHERE sequence = " + at);
                }
            }
            assertThat(found()).as("%s of %d", kind, at).isEqualTo(wrong);
            restore();
            tried.merge(kind, 1, Integer::sum);
            if (i % 50 == 0) {
                assertThat(found()).as("restored").isZero();
            }
        }
        assertThat(tried).hasSize(3 + ALTERATIONS.size());
    }

    @Test
    void whoWatchesTheServiceIsToldWhichRecordItIs() throws SQLException {
        run("UPDATE publication SET approved_by = 'nobody' WHERE sequence = 7");
        found();
        get("/q/health")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.find { it.name == 'publication-log' }.data.record", equalTo(7))
                .body(
                        "checks.find { it.name == 'publication-log' }.data.finding",
                        equalTo("Record 7 of the publication log is not what was published"));
        // What was checked when it was read goes on being answered.
        get("/q/health/ready").then().statusCode(200);
        get("/v1/authorities/LVA-ZMHJY8").then().statusCode(200);
        restore();
        found();
        get("/q/health").then().statusCode(200);
    }

    @Test
    void whatStandsBesideTheLogIsHeldByItsDigest() throws SQLException {
        long sequence = publications.current("LVA-T00001").orElseThrow().sequence();
        run("UPDATE restricted_entry SET entry = REPLACE(entry, 'zanari', 'zanarj') WHERE sequence = " + sequence);
        assertThat(found()).isEqualTo(sequence);
        run("UPDATE restricted_entry SET entry = REPLACE(entry, 'zanarj', 'zanari') WHERE sequence = " + sequence);
        assertThat(found()).isZero();
    }

    @Test
    void aLogThatWasCutOffIsMissed() throws SQLException {
        long end = publications.sequence();
        run("CREATE TABLE head_kept AS SELECT * FROM publication_head");
        run("DELETE FROM publication WHERE sequence = " + end);
        run("UPDATE publication_head SET sequence = sequence - 1, link_hash ="
                + " (SELECT link_hash FROM publication WHERE sequence = " + (end - 1) + ")");
        assertThat(found()).isEqualTo(end);
        restore();
        run("UPDATE publication_head SET sequence = (SELECT sequence FROM head_kept), link_hash ="
                + " (SELECT link_hash FROM head_kept)");
        run("DROP TABLE head_kept");
        assertThat(found()).isZero();
    }

    /** Whoever can write the database can make every hash anew; the process has seen the old ones, and so have copies. */
    @Test
    void aLogWhoseHashesWereAllMadeAnewIsFound() throws SQLException {
        String before = get("/v1/log/checkpoint").asString();
        try (PreparedStatement update = console.prepareStatement(
                "UPDATE publication SET approved_by = ?, leaf_hash = ?, link_hash = ? WHERE sequence = ?")) {
            for (Recomputed record : Recomputed.withOtherApprover(publications.after(0, 1_000), 9)) {
                update.setString(1, record.approvedBy());
                update.setString(2, record.leafHash());
                update.setString(3, record.linkHash());
                update.setLong(4, record.sequence());
                update.executeUpdate();
            }
        }
        run("UPDATE publication_head SET link_hash = (SELECT link_hash FROM publication p WHERE p.sequence ="
                + " publication_head.sequence)");
        assertThat(found()).isEqualTo(9);
        // Nor is the forged history signed beside the one that was.
        assertThat(get("/v1/log/checkpoint").asString()).isEqualTo(before);
        restore();
        run("UPDATE publication_head SET link_hash = (SELECT link_hash FROM publication p WHERE p.sequence ="
                + " publication_head.sequence)");
        assertThat(found()).isZero();
    }
}
