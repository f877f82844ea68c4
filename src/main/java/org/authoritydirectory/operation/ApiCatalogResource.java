package org.authoritydirectory.operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells a program where the API and its description are (RFC 9727). */
@Path("/.well-known/api-catalog")
public class ApiCatalogResource {

    @GET
    @Produces("application/linkset+json")
    @Operation(hidden = true)
    public String catalog() {
        return """
                {"linkset": [{"anchor": "/v1",
                 "service-desc": [{"href": "/openapi", "type": "application/yaml"}],
                 "status": [{"href": "/q/health", "type": "application/json"}]}]}
                """;
    }
}
