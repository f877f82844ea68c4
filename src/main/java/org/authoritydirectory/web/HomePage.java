package org.authoritydirectory.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where somebody lands who opens the address of the service: one search box, and the way to everything else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance home();
    }

    @GET
    @Operation(hidden = true)
    public String home() {
        return Templates.home().render();
    }
}
