package org.authoritydirectory.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Listens to PostgreSQL for publications of other replicas (LISTEN/NOTIFY), so that they show at once. It only wakes
 * the follower of the log: while it has no connection, the follower's own turns do.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresWakeUp {

    private static final Logger LOG = Logger.getLogger(PostgresWakeUp.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 2_000;

    private final AgroalDataSource database;
    private final SnapshotService directory;
    private volatile boolean running = true;

    PostgresWakeUp(AgroalDataSource database, SnapshotService directory) {
        this.database = database;
        this.directory = directory;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent started) {
        Thread listener = new Thread(this::listen, "publication-listener");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN publication");
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    if (postgres.getNotifications(WAIT_MILLIS).length > 0) {
                        directory.wake();
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.debugf(e, "Not listening to PostgreSQL for the moment");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
