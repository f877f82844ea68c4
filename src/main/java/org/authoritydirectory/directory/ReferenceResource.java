package org.authoritydirectory.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.authoritydirectory.search.Filter;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.Declaration;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.PartyStatus;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reference data over HTTP, each with the number of authorities that are published for it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "States, instruments and functions, with names in six languages")
public class ReferenceResource {

    private final SnapshotService directory;
    private final TreatyService treaties;
    private final Answers answers;

    ReferenceResource(SnapshotService directory, TreatyService treaties, Answers answers) {
        this.directory = directory;
        this.treaties = treaties;
        this.answers = answers;
    }

    /** A State in the list. */
    @Schema(description = "A State and the number of its authorities")
    public record StateSummary(@JsonUnwrapped State state, int authorities) {}

    /** A State with everything that is known about it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(description = "A State with its territories, its relation to each instrument and its declarations")
    public record StateView(
            @JsonUnwrapped State state,
            int authorities,
            List<String> timeZones,
            List<Territory> territories,
            List<PartyStatus> partyStatus,
            List<Declaration> declarations) {}

    /** An instrument in the list. */
    @Schema(description = "An instrument and the number of authorities designated under it")
    public record InstrumentView(@JsonUnwrapped Instrument instrument, int authorities) {}

    /** A function in the list. */
    @Schema(description = "A function and the number of authorities designated for it")
    public record FunctionView(@JsonUnwrapped Function function, int authorities) {}

    /** All States. */
    public record States(List<StateSummary> items) {}

    /** All instruments. */
    public record Instruments(List<InstrumentView> items) {}

    /** All functions. */
    public record Functions(List<FunctionView> items) {}

    @GET
    @Path("/states")
    @Operation(operationId = "listStates", summary = "All States")
    @APIResponse(
            responseCode = "200",
            description = "All States",
            content = @Content(schema = @Schema(implementation = States.class)))
    public Response states(@Context Request request) {
        Snapshot now = directory.current();
        return answer(
                request,
                now,
                new States(treaties.states().stream()
                        .map(s -> new StateSummary(s, now.count(Filter.STATE, s.code())))
                        .toList()));
    }

    @GET
    @Path("/states/{code}")
    @Operation(operationId = "getState", summary = "One State with its party status, declarations and territories")
    @APIResponse(
            responseCode = "200",
            description = "The State",
            content = @Content(schema = @Schema(implementation = StateView.class)))
    public Response state(
            @PathParam("code") @Parameter(description = "ISO 3166-1 alpha-3 code", example = "LVA") String code,
            @Context Request request) {
        Snapshot now = directory.current();
        State state = treaties.state(code)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "'" + Problem.printable(code) + "' is not a State's ISO 3166-1 alpha-3 code."));
        return answer(
                request,
                now,
                new StateView(
                        state,
                        now.count(Filter.STATE, code),
                        state.timeZones(),
                        treaties.territoriesOf(code),
                        treaties.partyStatus(code),
                        treaties.declarations(code)));
    }

    @GET
    @Path("/instruments")
    @Operation(operationId = "listInstruments", summary = "All instruments")
    @APIResponse(
            responseCode = "200",
            description = "All instruments",
            content = @Content(schema = @Schema(implementation = Instruments.class)))
    public Response instruments(@Context Request request) {
        Snapshot now = directory.current();
        return answer(
                request,
                now,
                new Instruments(treaties.instruments().stream()
                        .map(i -> new InstrumentView(i, now.count(Filter.INSTRUMENT, i.code())))
                        .toList()));
    }

    @GET
    @Path("/functions")
    @Operation(operationId = "listFunctions", summary = "All functions")
    @APIResponse(
            responseCode = "200",
            description = "All functions",
            content = @Content(schema = @Schema(implementation = Functions.class)))
    public Response functions(@Context Request request) {
        Snapshot now = directory.current();
        return answer(
                request,
                now,
                new Functions(treaties.functions().stream()
                        .map(f -> new FunctionView(f, now.count(Filter.FUNCTION, f.code())))
                        .toList()));
    }

    private Response answer(Request request, Snapshot now, Object body) {
        return answers.json(request, body, false, now.sequence(), null).build();
    }
}
