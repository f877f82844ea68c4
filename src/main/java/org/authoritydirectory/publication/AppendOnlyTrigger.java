package org.authoritydirectory.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses UPDATE and DELETE on the log in H2; the migration of H2 names this class. */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        // 23001 is restrict_violation, what the trigger on PostgreSQL answers.
        throw new SQLException("The publication log is append-only", "23001");
    }
}
