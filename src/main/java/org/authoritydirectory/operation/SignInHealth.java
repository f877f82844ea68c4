package org.authoritydirectory.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says where nobody can sign in. Reading does not depend on it, so it is never down. */
@Readiness
@ApplicationScoped
class SignInHealth implements HealthCheck {

    private final ProductionCheck check;

    SignInHealth(ProductionCheck check) {
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("sign-in").up();
        check.signInWarning().ifPresent(warning -> response.withData("warning", warning));
        return response.build();
    }
}
