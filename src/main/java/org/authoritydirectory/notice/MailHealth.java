package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says where no e-mail is sent. The directory is ready all the same: it answers, and nobody waits for a letter. */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private final MailAccess access;

    MailHealth(MailAccess access) {
        this.access = access;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("mail").up();
        access.missing().ifPresent(missing -> response.withData("warning", missing));
        return response.build();
    }
}
