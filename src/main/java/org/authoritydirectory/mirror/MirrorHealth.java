package org.authoritydirectory.mirror;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether what the source gives out is what it signed. A mirror goes on answering what it has proved. */
@Wellness
@ApplicationScoped
class MirrorHealth implements HealthCheck {

    private final MirrorService mirror;

    MirrorHealth(MirrorService mirror) {
        this.mirror = mirror;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("mirror");
        return mirror.refused()
                .map(refused -> response.down().withData("finding", refused).build())
                .orElseGet(() -> response.up().build());
    }
}
