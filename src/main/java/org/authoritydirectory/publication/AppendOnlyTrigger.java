package org.authoritydirectory.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses UPDATE and DELETE in H2 on what only grows; the migrations of H2 name this class. */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        // 23001 is restrict_violation, what the trigger on PostgreSQL answers.
        throw new SQLException("This table is append-only", "23001");
    }
}
