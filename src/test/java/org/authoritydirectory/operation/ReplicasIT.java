package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on one PostgreSQL: whichever comes first loads, and all show the same. */
class ReplicasIT {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void prepare() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Test
    void startedAtTheSameMomentOneOfThemLoads() throws SQLException {
        String url = database("at_once");
        try (var one = replica(url);
                var other = replica(url)) {
            one.start();
            other.start();
            one.ready();
            other.ready();

            assertThat(Stream.of(one, other).filter(r -> r.log().contains("Loaded 81 entries")))
                    .hasSize(1);
            assertThat(Stream.of(one, other).filter(r -> r.log().contains("The log holds 81 publications")))
                    .hasSize(1);
            assertThat(numbers(url, "SELECT COUNT(*), COUNT(DISTINCT authority), MAX(sequence) FROM publication"))
                    .containsExactly(81L, 81L, 81L);
            assertThat(one.total()).isEqualTo(Sample.SIZE);
            assertThat(other.export()).isEqualTo(one.export()).hasLineCount(Sample.SIZE);

            try (var third = replica(url)) {
                third.start().ready();

                assertThat(third.log()).contains("The log holds 81 publications");
                assertThat(third.export()).isEqualTo(one.export());
                assertThat(numbers(url, "SELECT COUNT(*) FROM publication")).containsExactly(81L);
            }
        }
    }

    private static RunningDirectory replica(String url) {
        return RunningDirectory.onPostgres(url, folder)
                .with("directory.load.location", "classpath:sample/authorities.ndjson");
    }

    private static String database(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    private static List<Long> numbers(String url, String query) throws SQLException {
        try (var connection = java.sql.DriverManager.getConnection(url, "postgres", "postgres");
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            List<Long> numbers = new java.util.ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                numbers.add(row.getLong(i));
            }
            return numbers;
        }
    }
}
