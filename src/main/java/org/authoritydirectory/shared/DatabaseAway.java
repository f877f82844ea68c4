package org.authoritydirectory.shared;

import java.sql.SQLException;
import java.util.Set;

/** Tells an error of ours from a database that cannot be reached for the moment. */
final class DatabaseAway {

    /** SQLSTATE: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // What has no state comes from the pool, which had no connection to give.
                return sql.getSQLState() == null
                        || CLASSES.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
