package org.authoritydirectory.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names the database in use, and says where it is one not meant for production. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final ProductionCheck check;

    DatabaseHealth(ProductionCheck check) {
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database").up().withData("kind", check.databaseKind());
        check.databaseWarning().ifPresent(warning -> response.withData("warning", warning));
        return response.build();
    }
}
