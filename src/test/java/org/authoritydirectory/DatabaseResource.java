package org.authoritydirectory;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/**
 * An empty database for each start of the service under test: H2 in memory, or a real PostgreSQL where the run asks for
 * it ({@code quarkus.datasource.db-kind}); and the key of {@link Tokens}, the stand-in for the identity provider.
 */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    /** Whether this run of the suite is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    @Override
    public Map<String, String> start() {
        if (!isPostgres()) {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "quarkus.oidc.public-key",
                    Tokens.publicKey());
        }
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.oidc.public-key",
                Tokens.publicKey());
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
