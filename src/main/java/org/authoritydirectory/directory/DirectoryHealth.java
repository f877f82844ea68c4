package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready from the first build on, and still ready while the database is away: the directory in memory goes on answering,
 * and a replica taken out for a stopped database would take reading away with it.
 */
@Readiness
@ApplicationScoped
class DirectoryHealth implements HealthCheck {

    private final SnapshotService directory;

    DirectoryHealth(SnapshotService directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory")
                .status(directory.isReady())
                .withData("sequence", directory.sequence())
                .withData("log", directory.isLogReachable() ? "reachable" : "unreachable, answers may be old")
                .build();
    }
}
