package org.authoritydirectory.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.authoritydirectory.shared.RunMode;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Refuses to run in production what is only fit for trying out, and keeps saying so where it was overridden. */
@ApplicationScoped
class ProductionCheck {

    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
    private static final String H2 = "embedded H2 in production: one process, no standby, no backup while running";
    private static final String NO_SIGN_IN = "no identity provider: everybody can read, nobody can sign in";

    /** Passwords of databases that are tried first by whoever should not know them. */
    private static final Set<String> WELL_KNOWN =
            Set.of("postgres", "demo", "directory", "authority_directory", "password", "secret", "admin", "changeme");

    private static final Set<String> ANY_ORIGIN = Set.of("*", "/.*/");

    private final Config settings;
    private final OperationConfig config;
    private final boolean production;
    private final boolean h2;

    @Inject
    ProductionCheck(Config settings, OperationConfig config) {
        this(settings, config, RunMode.isProduction());
    }

    ProductionCheck(Config settings, OperationConfig config, boolean production) {
        this.production = production;
        this.settings = settings;
        this.config = config;
        this.h2 = settings.getValue("quarkus.datasource.db-kind", String.class).equals("h2");
    }

    /**
     * Passes where it is safe to start.
     *
     * @throws IllegalStateException saying all there is to configure
     */
    void refuseUnsafe() {
        if (!production) {
            return;
        }
        List<String> faults = new ArrayList<>();
        database(faults);
        signIn(faults);
        grants(faults);
        if (setting("directory.transparency.key")
                .filter(key -> key.contains(".invalid/"))
                .isPresent()) {
            faults.add(
                    "The key of the demo is known to everybody and proves nothing. Make one with new-key and a name of"
                            + " your own, and tell it in DIRECTORY_TRANSPARENCY_KEY.");
        }
        if (setting("quarkus.http.cors.origins")
                .filter(ProductionCheck::isAnyOrigin)
                .isPresent()) {
            faults.add("Pages of any origin may call the service. Name the origins in QUARKUS_HTTP_CORS_ORIGINS.");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults) + "\nTo try the directory out: mvn -Pdemo");
        }
        databaseWarning().ifPresent(warning -> LOG.warn("Running with " + warning));
        signInWarning().ifPresent(warning -> LOG.warn("Running with " + warning));
    }

    private void database(List<String> faults) {
        if (h2 && !config.allowH2InProduction()) {
            faults.add("This is the application for the embedded H2 database, and H2 is refused in production. Run"
                    + " target/quarkus-app-postgresql with QUARKUS_DATASOURCE_JDBC_URL, or accept H2 with"
                    + " DIRECTORY_ALLOW_H2_IN_PRODUCTION=true.");
        }
        Optional<String> user = setting("quarkus.datasource.username");
        Optional<String> password = setting("quarkus.datasource.password");
        if (password.filter(text -> WELL_KNOWN.contains(text.toLowerCase(Locale.ROOT)))
                        .isPresent()
                || password.isPresent() && password.equals(user)) {
            faults.add("The password of the database is one that everybody would try. Give it another, and tell it in"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
    }

    private void signIn(List<String> faults) {
        Optional<String> provider = setting("quarkus.oidc.auth-server-url");
        if (provider.isEmpty() && !h2 && !config.withoutSignIn()) {
            faults.add("Nobody could sign in: name the identity provider in QUARKUS_OIDC_AUTH_SERVER_URL, or accept"
                    + " that the directory can only be read with DIRECTORY_WITHOUT_SIGN_IN=true.");
        }
        if (provider.filter(url -> !url.startsWith("https://")).isPresent()) {
            faults.add("The identity provider must be reached by https, and " + provider.get() + " is not. The demo"
                    + " realm is refused in production.");
        }
    }

    private void grants(List<String> faults) {
        if (!config.demoGrants().isEmpty()) {
            faults.add("The grants of the demo are refused in production: who may edit is decided by the secretariat.");
        }
    }

    private static boolean isAnyOrigin(String origins) {
        return Stream.of(origins.split(",")).map(String::strip).anyMatch(ANY_ORIGIN::contains);
    }

    private Optional<String> setting(String name) {
        return settings.getOptionalValue(name, String.class);
    }

    /** The kind of database this application was built for. */
    String databaseKind() {
        return h2 ? "H2" : "PostgreSQL";
    }

    /** What is unsafe about the database and was accepted; empty where nothing is. */
    Optional<String> databaseWarning() {
        return h2 && production ? Optional.of(H2) : Optional.empty();
    }

    /** That nobody can sign in, where that is so; empty otherwise. */
    Optional<String> signInWarning() {
        return production && setting("quarkus.oidc.auth-server-url").isEmpty()
                ? Optional.of(NO_SIGN_IN)
                : Optional.empty();
    }
}
