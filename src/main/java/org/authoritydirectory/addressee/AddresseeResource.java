package org.authoritydirectory.addressee;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.authoritydirectory.directory.SnapshotService;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.InputReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to write to, over HTTP. */
@Path("/v1/addressees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addressees", description = "Where a request goes, how, and why")
public class AddresseeResource {

    private final AddresseeService addressees;
    private final SnapshotService directory;
    private final GrantService grants;
    private final InputReader inputs;
    private final Answers answers;

    AddresseeResource(
            AddresseeService addressees,
            SnapshotService directory,
            GrantService grants,
            InputReader inputs,
            Answers answers) {
        this.addressees = addressees;
        this.directory = directory;
        this.grants = grants;
        this.inputs = inputs;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "findAddressees",
            summary = "Whom to write to: the authority, the channel, the language, and why",
            description =
                    "Follows from designations, treaties and office hours by rules, each of which the answer names."
                            + " What the question leaves open comes back as a question. Where no designation is known the"
                            + " answer says so; it never guesses.")
    @APIResponse(
            responseCode = "200",
            description = "Who it is, or that nobody is known to be",
            content = @Content(schema = @Schema(implementation = AddresseesView.class)))
    public Response find(@BeanParam AddresseeParameters parameters) {
        AddresseeService.Answered answered = addressees.answer(parameters.input(), grants.audience());
        return answers.ofInstant(answered.view(), MediaType.APPLICATION_JSON, answered.sequence())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findAddresseesOfMany",
            summary = "The same for up to 200 questions at once",
            description = "Changes nothing and needs no sign-in. Each question is answered or refused on its own.")
    @APIResponse(
            responseCode = "200",
            description = "The answers, in the order of the questions",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response findAll(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchInput.class)))
                    String body) {
        BatchInput questions = inputs.read(body, BatchInput.class);
        long sequence = directory.sequence();
        return answers.ofInstant(
                        new BatchView(addressees.answer(questions, grants.audience())),
                        MediaType.APPLICATION_JSON,
                        sequence)
                .build();
    }
}
