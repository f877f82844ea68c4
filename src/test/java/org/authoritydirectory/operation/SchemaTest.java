package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema of H2, which commits each of its statements by itself and keeps connections in constraints; ADR 0009. */
class SchemaTest {

    @TempDir
    Path folder;

    @Test
    void aMigrationThatWasKilledIsRunAgain() throws SQLException {
        String url = url();
        Flyway schema = schema(url);
        schema.migrate();
        List<String> whole = tables(url);
        MigrationInfo[] migrations = schema.info().applied();
        assertThat(migrations).hasSizeGreaterThan(5);
        for (MigrationInfo from : migrations) {
            // As if the process had died before it could note that these were done.
            run(url, "DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" >= " + from.getInstalledRank());
            assertThat(schema(url).migrate().migrationsExecuted).isPositive();
        }
        assertThat(schema(url).migrate().migrationsExecuted).isZero();
        assertThat(tables(url)).isEqualTo(whole);
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet heads = connection.createStatement().executeQuery("SELECT COUNT(*) FROM publication_head")) {
            heads.next();
            assertThat(heads.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void whatIsCheckedIsCheckedWhenTheConnectionThatMadeTheSchemaIsGone() throws SQLException {
        String url = url();
        // The file stays open over the migration, as it does in the service.
        try (Connection ours = DriverManager.getConnection(url)) {
            schema(url).migrate();
            assertThat(ours.createStatement().executeUpdate(publication(1, "published")))
                    .isEqualTo(1);
            assertThatThrownBy(() -> ours.createStatement().executeUpdate(publication(2, "invented")))
                    .hasMessageContaining("Check constraint violation");
            try (ResultSet sets = ours.createStatement()
                    .executeQuery("SELECT check_clause FROM information_schema.check_constraints")) {
                while (sets.next()) {
                    assertThat(sets.getString(1)).doesNotContain(" IN");
                }
            }
        }
    }

    private static String publication(int sequence, String type) {
        return "INSERT INTO publication (sequence, at, authority, version, type, entry, submitted_by, approved_by, leaf_hash,"
                + " link_hash) VALUES (" + sequence + ", CURRENT_TIMESTAMP, 'XXX-000000', " + sequence + ", '" + type
                + "', '{}', 'one', 'two', '', '')";
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()).toAbsolutePath();
    }

    private static Flyway schema(String url) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations("db/migration", "db/h2")
                .load();
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(connection.createStatement().executeUpdate(sql)).isPositive();
        }
    }

    private static List<String> tables(String url) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'PUBLIC' ORDER BY 1, 2")) {
            while (tables.next()) {
                names.add(tables.getString(1) + "." + tables.getString(2));
            }
        }
        return names;
    }
}
