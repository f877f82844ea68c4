package org.authoritydirectory.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.atomic.AtomicBoolean;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The printed edition over HTTP. */
@Path("/v1/editions")
@Tag(name = "Printed edition", description = "The directory as a book, in six languages")
public class EditionResource {

    private static final String PDF = "application/pdf";
    private static final int ASK_AGAIN_SECONDS = 2;

    private final EditionService editions;
    private final Answers answers;

    EditionResource(EditionService editions, Answers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    @GET
    @Path("/current")
    @Produces(PDF)
    @Operation(
            operationId = "getCurrentEdition",
            summary = "The directory as a printable book",
            description =
                    "Made from one publication, once for each language, when somebody asks for it: until it is there, 202"
                            + " says how far it is; ask again after the seconds of Retry-After. While a newer edition is made,"
                            + " one that is at most an hour old is answered; Directory-Sequence says which publication it"
                            + " shows, and Directory-Min-Sequence asks for no older one.")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "A name for the file",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "It is being made; Location is where to ask again",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where it will be",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Retry-After",
                        description = "Seconds to wait",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditionProgress.class)))
    public Response current(
            @QueryParam("language")
                    @Parameter(
                            description = "Language of the book",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ar", "zh", "en", "fr", "ru", "es"}))
                    String language,
            @HeaderParam("Directory-Min-Sequence") @Parameter(hidden = true) String least,
            @Context Request request) {
        EditionLanguage wanted = EditionLanguage.of(language)
                .orElseThrow(() -> Problem.parameter(
                        "language",
                        language == null
                                ? "is missing; takes " + EditionLanguage.CODES
                                : "'" + Problem.printable(language) + "' is none of " + EditionLanguage.CODES));
        EditionService.Current current = editions.current(wanted, least == null ? 0 : Long.parseLong(least));
        return current.edition() == null ? accepted(current.progress()) : book(current.edition(), wanted, request);
    }

    private static Response accepted(EditionProgress progress) {
        return Response.accepted(progress)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, "/v1/editions/current?language=" + progress.language())
                .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response book(Edition edition, EditionLanguage language, Request request) {
        AtomicBoolean released = new AtomicBoolean();
        Runnable release = () -> {
            if (!released.getAndSet(true)) {
                edition.release();
            }
        };
        StreamingOutput pdf = out -> {
            try {
                edition.writeTo(out);
            } finally {
                release.run();
            }
        };
        Response answer = answers.ready(request, edition.tag(), pdf, PDF, edition.sequence())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"authority-directory-" + edition.sequence() + "-" + language.code()
                                + ".pdf\"")
                .build();
        if (answer.getEntity() != null) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, edition.size());
        }
        if (answer.getEntity() == null || request.getMethod().equals(HttpMethod.HEAD)) {
            // Nothing will be written.
            release.run();
        }
        return answer;
    }
}
