package org.authoritydirectory.operation;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to run in production what is only fit for trying out, and keeps saying so where it was overridden. */
@ApplicationScoped
class ProductionCheck {

    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
    private static final Set<String> TRYING_OUT = Set.of("demo", "dev", "test");
    private static final String WARNING = "embedded H2 in production: one process, no standby, no backup while running";

    private final boolean h2;
    private final boolean overridden;

    ProductionCheck(@ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind, OperationConfig config) {
        this.h2 = databaseKind.equals("h2");
        this.overridden = config.allowH2InProduction();
    }

    /**
     * Passes where it is safe to start.
     *
     * @throws IllegalStateException saying what to configure
     */
    void refuseUnsafe() {
        if (!isProduction() || !h2) {
            return;
        }
        if (!overridden) {
            throw new IllegalStateException("This is the application for the embedded H2 database, and H2 is refused in"
                    + " production. Run target/quarkus-app-postgresql with QUARKUS_DATASOURCE_JDBC_URL, or accept H2"
                    + " with DIRECTORY_ALLOW_H2_IN_PRODUCTION=true. To try the directory out: mvn -Pdemo");
        }
        LOG.warn("Running with " + WARNING);
    }

    private static boolean isProduction() {
        List<String> profiles = ConfigUtils.getProfiles();
        return profiles.stream().noneMatch(TRYING_OUT::contains);
    }

    /** The kind of database this application was built for. */
    String databaseKind() {
        return h2 ? "H2" : "PostgreSQL";
    }

    /** What is unsafe and was accepted; empty where nothing is. */
    Optional<String> warning() {
        return h2 && isProduction() ? Optional.of(WARNING) : Optional.empty();
    }
}
