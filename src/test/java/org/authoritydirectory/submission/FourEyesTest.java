package org.authoritydirectory.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.authoritydirectory.People.EDITOR_IRELAND;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database refuses by itself, should the service ever forget: one person alone, and a trail that changes. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditedDirectory.class)
@Tag("database")
class FourEyesTest {

    private static final String SUBMITTED =
            "INSERT INTO submission (id, authority, state, type, base_version, entry, status, priority, submitted_by,"
                    + " office, submitted_at) VALUES ('four-eyes', 'IRL-000000', 'IRL', 'amend', 1, '{}', 'pending', 1,"
                    + " 'one', 'IRL', CURRENT_TIMESTAMP)";
    private static final String ASKED =
            "INSERT INTO access_request (id, subject, kind, state, letter, status, requested_at)"
                    + " VALUES ('four-eyes', 'one', 'editor', 'IRL', 'Letter (test)', 'pending', CURRENT_TIMESTAMP)";

    @Inject
    AgroalDataSource database;

    /** Statements in a transaction that is rolled back in the end. */
    private final class Console implements AutoCloseable {

        private final Connection connection;
        private final Statement statement;

        Console() throws SQLException {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            statement = connection.createStatement();
        }

        Console done(String sql) throws SQLException {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
            return this;
        }

        /** Refused by this constraint, and not for another reason. */
        Console refused(String constraint, String sql) throws SQLException {
            Savepoint before = connection.setSavepoint();
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.executeUpdate(sql));
            assertThat(refusal != null).as(sql).isTrue();
            assertThat(refusal.getSQLState()).as(refusal.getMessage()).startsWith("23");
            assertThat(refusal.getMessage()).containsIgnoringCase(constraint);
            connection.rollback(before);
            return this;
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    private static String decide(String status, String members) {
        return "UPDATE submission SET status = '" + status + "', decided_at = CURRENT_TIMESTAMP, " + members
                + " WHERE id = 'four-eyes'";
    }

    @Test
    void nobodyDecidesOnWhatTheySubmitted() throws SQLException {
        try (Console console = new Console()) {
            console.done(SUBMITTED)
                    .refused("submission_four_eyes", decide("rejected", "decided_by = 'one'"))
                    .refused("submission_four_eyes", decide("scheduled", "decided_by = 'one'"))
                    .refused("submission_four_eyes", decide("approved", "decided_by = 'one', sequence = 1"))
                    .done(decide("rejected", "decided_by = 'two'"))
                    .refused(
                            "submission_four_eyes",
                            "UPDATE submission SET submitted_by = 'two' WHERE id = 'four-eyes'");
        }
    }

    @Test
    void nobodyClearsWhatTheySubmittedNorDecidesOnWhatTheyCleared() throws SQLException {
        try (Console console = new Console()) {
            console.done(SUBMITTED)
                    .refused("submission_clearance", decide("pending", "cleared_by = 'one'"))
                    .done(decide("pending", "cleared_by = 'two'"))
                    .refused("submission_two_steps", decide("rejected", "decided_by = 'two'"))
                    .done(decide("rejected", "decided_by = 'three'"));
        }
    }

    @Test
    void whatIsDecidedWasDecidedBySomebodyAndWhatIsApprovedIsPublished() throws SQLException {
        try (Console console = new Console()) {
            console.done(SUBMITTED)
                    .refused("submission_decided", decide("rejected", "decided_by = NULL"))
                    .refused("submission_decided", decide("scheduled", "decided_by = NULL"))
                    .refused("submission_decided", decide("approved", "decided_by = NULL, sequence = 1"))
                    .refused("", decide("approved", "decided_by = 'two'"))
                    .refused("", decide("pending", "sequence = 1"))
                    .refused("", decide("approved", "decided_by = 'two', sequence = 1000000000"))
                    .done(decide("approved", "decided_by = 'two', sequence = 1"));
        }
    }

    @Test
    void nobodyLetsThemselvesIn() throws SQLException {
        String approved =
                "UPDATE access_request SET status = 'approved', decided_at = CURRENT_TIMESTAMP, decided_by = ";
        String granted = "INSERT INTO access_grant (id, request, subject, kind, state, valid_from, granted_by)"
                + " VALUES ('four-eyes', 'four-eyes', 'one', 'editor', 'IRL', CURRENT_TIMESTAMP, ";
        try (Console console = new Console()) {
            console.done(ASKED)
                    .refused("access_request_four_eyes", approved + "'one' WHERE id = 'four-eyes'")
                    .refused("", "UPDATE access_request SET status = 'approved' WHERE id = 'four-eyes'")
                    .done(approved + "'two' WHERE id = 'four-eyes'")
                    .refused("access_grant_four_eyes", granted + "'one')")
                    .done(granted + "'two')")
                    .refused(
                            "access_grant_four_eyes",
                            "UPDATE access_grant SET granted_by = 'one' WHERE id = 'four-eyes'");
        }
    }

    @Test
    void noTrailIsChangedOrEmptied() throws SQLException {
        EDITOR_IRELAND.editsState("IRL");
        Response proposed = EDITOR_IRELAND
                .json(Map.of(
                        "state", "IRL",
                        "names", Map.of("en", "Office of the trail"),
                        "provenance", Map.of("source", "test", "sample", true)))
                .post("/v1/authorities");
        EDITOR_IRELAND.request().delete(proposed.header("Location")).then().statusCode(204);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("audit_record", "submission_event")) {
                long before = count(statement, table);
                assertThat(before).isPositive();
                for (String sql : List.of(
                        "UPDATE " + table + " SET actor = 'nobody'",
                        "DELETE FROM " + table,
                        "TRUNCATE TABLE " + table)) {
                    assertThatThrownBy(() -> statement.executeUpdate(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class);
                }
                assertThat(count(statement, table)).isEqualTo(before);
                assertThat(count(statement, table + " WHERE actor = 'nobody'")).isZero();
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
