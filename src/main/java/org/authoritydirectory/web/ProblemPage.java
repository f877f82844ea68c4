package org.authoritydirectory.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages behind the {@code type} links of problems (RFC 9457, 3.1.1). */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
public class ProblemPage {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance problem(ProblemType type);

        static native TemplateInstance problems(List<ProblemType> types);
    }

    @GET
    @Operation(hidden = true)
    public String all() {
        return Templates.problems(List.of(ProblemType.values())).render();
    }

    @GET
    @Path("/{slug}")
    @Operation(hidden = true)
    public String one(@PathParam("slug") String slug) {
        return Stream.of(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> Templates.problem(type).render())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such kind of problem."));
    }
}
