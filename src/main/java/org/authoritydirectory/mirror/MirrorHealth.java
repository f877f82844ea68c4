package org.authoritydirectory.mirror;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether what the source gives out is what it signed, and when the mirror last had all of it. Whatever it finds, a mirror
 * goes on answering what it has proved.
 */
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
        mirror.followed().ifPresent(at -> response.withData("followed", at.toString()));
        mirror.refused().ifPresent(finding -> response.withData("finding", finding));
        return response.status(mirror.refused().isEmpty()).build();
    }
}
