package org.authoritydirectory.addressee;

import jakarta.ws.rs.QueryParam;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The members of a question as query parameters; {@link AddresseeInput} says what they mean. */
public class AddresseeParameters {

    @QueryParam("requested")
    @Parameter(
            description = "The State that is to receive the request (ISO 3166-1 alpha-3)",
            required = true,
            example = "LVA")
    String requested;

    @QueryParam("function")
    @Parameter(
            description = "What is asked for; a function's code",
            required = true,
            example = "mutual-legal-assistance")
    String function;

    @QueryParam("requesting")
    @Parameter(description = "The State that makes the request", example = "KEN")
    String requesting;

    @QueryParam("instrument")
    @Parameter(
            description = "The instrument it is made under; otherwise those of the United Nations",
            example = "untoc")
    String instrument;

    @QueryParam("territory")
    @Parameter(description = "The territory it concerns; the State's own code for none of its territories")
    String territory;

    @QueryParam("stage")
    @Parameter(description = "The stage of proceedings, as an answer offered it")
    String stage;

    @QueryParam("subject")
    @Parameter(description = "The subject matter, as an answer offered it")
    String subject;

    @QueryParam("urgent")
    @Parameter(description = "Whether it cannot wait", schema = @Schema(type = SchemaType.BOOLEAN))
    String urgent;

    @QueryParam("language")
    @Parameter(description = "A language the request can be written in (BCP 47)", example = "en")
    String language;

    @QueryParam("at")
    @Parameter(
            description = "The instant it is to be sent (RFC 3339), past or to come; otherwise now. The directory is"
                    + " that of now; designations, parties and hours are those of the instant",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String at;

    @QueryParam("office")
    @Parameter(
            description = "Hours of the sender's office, Monday to Friday; takes zone with it",
            example = "09:00-17:00")
    String office;

    @QueryParam("zone")
    @Parameter(description = "IANA time zone of that office", example = "Africa/Nairobi")
    String zone;

    /** The question they make; 400 where one of them cannot be read. */
    public AddresseeInput input() {
        if (urgent != null && !urgent.matches("true|false")) {
            throw Problem.parameter("urgent", "is neither true nor false");
        }
        return new AddresseeInput(
                requested,
                function,
                requesting,
                instrument,
                territory,
                stage,
                subject,
                urgent == null ? null : Boolean.valueOf(urgent),
                language,
                at,
                office,
                zone);
    }
}
