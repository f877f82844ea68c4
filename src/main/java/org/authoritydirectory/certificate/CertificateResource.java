package org.authoritydirectory.certificate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.format.MediaTypes;
import org.authoritydirectory.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates over HTTP. */
@Path("/v1/authorities/{id}/certificate")
@Tag(name = "Proofs")
public class CertificateResource {

    private final CertificateService certificates;
    private final Answers answers;

    CertificateResource(CertificateService certificates, Answers answers) {
        this.certificates = certificates;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getCertificate",
            summary = "What the directory had published about an authority at an instant, with the proof",
            description =
                    "For a case file: one page as PDF, or the same as JSON. It holds what everyone may see, and proves"
                            + " it with the signed checkpoint of the log.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = {
                @Content(
                        mediaType = CertificateFormat.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = CertificateView.class))
            })
    public Response certificate(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "LVA-ZMHJY8") String id,
            @QueryParam("at")
                    @Parameter(
                            description = "The instant, RFC 3339; now without",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String at,
            @QueryParam("language")
                    @Parameter(
                            description = "Language of the page; otherwise English",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ar", "zh", "en", "fr", "ru", "es"}))
                    String language,
            @QueryParam("format")
                    @Parameter(
                            description = "The format; it counts before the Accept header",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pdf", "json"}))
                    String format,
            @Context HttpHeaders headers) {
        CertificateFormat asked = CertificateFormat.asked(format, headers.getRequestHeader(HttpHeaders.ACCEPT));
        CertificateService.Certificate certificate = certificates.certify(id, at);
        long sequence = certificate.record().sequence();
        if (asked == CertificateFormat.JSON) {
            CertificateView view = CertificateView.of(certificate.record(), certificate.asked(), certificate.proof());
            return answers.ofInstant(view, asked.mediaType(), sequence).build();
        }
        byte[] page = certificates.page(certificate, language == null ? "en" : language);
        return answers.ofInstant(page, asked.mediaType(), sequence)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"certificate-" + id + "-" + sequence + ".pdf\"")
                .build();
    }
}
