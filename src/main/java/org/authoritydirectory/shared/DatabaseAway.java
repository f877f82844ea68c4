package org.authoritydirectory.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an error of ours from a database that cannot be reached, or is held by others, for the moment. */
final class DatabaseAway {

    /** SQLSTATE: connection exception, transaction rollback (deadlock), insufficient resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    /** Others held a lock for too long, as H2 and as PostgreSQL say it. */
    private static final Set<String> HELD = Set.of("HYT00", "55P03");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable error) {
        return error != null
                && (error instanceof SQLException sql && isAway(sql.getSQLState())
                        || isCauseOf(error.getCause())
                        // A commit that fails has its reason beside it.
                        || Stream.of(error.getSuppressed()).anyMatch(DatabaseAway::isCauseOf));
    }

    /** What has no state comes from the pool, which had no connection to give. */
    private static boolean isAway(String state) {
        return state == null || CLASSES.contains(state.substring(0, 2)) || HELD.contains(state);
    }
}
