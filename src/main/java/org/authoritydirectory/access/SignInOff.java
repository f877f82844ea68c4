package org.authoritydirectory.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets the service start where no identity provider is configured. It decides nothing; but only where a resolver is
 * present does the framework turn sign-in off for want of a provider, and refuse to start otherwise.
 */
@ApplicationScoped
class SignInOff implements TenantConfigResolver {

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().nullItem();
    }
}
