package org.authoritydirectory.outline;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.addressee.AddresseeParameters;
import org.authoritydirectory.format.MediaTypes;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The outline of a request, over HTTP. */
@Path("/v1/request-outline")
@Tag(name = "Addressees", description = "Where a request goes, how, and why")
public class OutlineResource {

    private final OutlineService outlines;
    private final GrantService grants;
    private final Answers answers;

    OutlineResource(OutlineService outlines, GrantService grants, Answers answers) {
        this.outlines = outlines;
        this.grants = grants;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "outlineRequest",
            summary = "The outline of a request to the authority that is found: a drafting aid",
            description = "Headings as the article asks for them, or marked as no more than usual practice; addressee,"
                    + " legal basis, language and channels from the directory; blanks where the case comes in. Nothing"
                    + " about a case is taken. 409 carries the open questions where it may be several authorities, and 404"
                    + " says that none is designated.")
    @APIResponse(
            responseCode = "200",
            description = "The outline",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OutlineView.class)),
                @Content(
                        mediaType = OutlineFormat.DOCUMENT,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response outline(
            @BeanParam AddresseeParameters parameters,
            @QueryParam("authority")
                    @Parameter(
                            description = "Id of the authority that is meant, where several are found",
                            example = "LVA-ZMHJY8")
                    String authority,
            @QueryParam("draft-language")
                    @Parameter(
                            description = "The language of the outline; otherwise English",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"en", "fr", "es", "ru"}))
                    String language,
            @QueryParam("format")
                    @Parameter(
                            description = "The format; it counts before the Accept header",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "docx"}))
                    String format,
            @Context HttpHeaders headers) {
        OutlineFormat asked = OutlineFormat.asked(format, headers.getRequestHeader(HttpHeaders.ACCEPT));
        OutlineService.Drafted drafted =
                outlines.draft(parameters.input(), authority, DraftLanguage.asked(language), grants.audience());
        OutlineView outline = drafted.view();
        if (asked == OutlineFormat.JSON) {
            return answers.ofInstant(outline, asked.mediaType(), drafted.sequence())
                    .build();
        }
        String file = "request-outline-" + outline.authority() + "-" + outline.language() + ".docx";
        return answers.ofInstant(OutlineDocument.of(outline), asked.mediaType(), drafted.sequence())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
