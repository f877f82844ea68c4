package org.authoritydirectory.transparency;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the stored log is what was published. It is down for whoever watches the service and not for whoever routes to it:
 * what is in memory was checked when it was read, and goes on being right.
 */
@Wellness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final SelfCheck check;

    LogHealth(SelfCheck check) {
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("publication-log");
        return check.broken()
                .map(broken -> response.down()
                        .withData("record", broken.sequence())
                        .withData("finding", broken.getMessage())
                        .build())
                .orElseGet(() -> response.up().build());
    }
}
