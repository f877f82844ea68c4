package org.authoritydirectory.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.schedule.Office;
import org.authoritydirectory.schedule.Reachability;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.shared.InstantParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an authority can be reached, over HTTP. */
@Path("/v1/authorities/{id}/reachability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities", description = "The entries of the directory")
public class ReachabilityResource {

    private final EntryService entries;
    private final ScheduleService schedule;
    private final GrantService grants;
    private final Answers answers;
    private final Clock clock;

    ReachabilityResource(
            EntryService entries, ScheduleService schedule, GrantService grants, Answers answers, Clock clock) {
        this.entries = entries;
        this.schedule = schedule;
        this.grants = grants;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getReachability",
            summary = "Whether an authority can be reached, and when next",
            description =
                    "Computed from the hours, the time zone and the public holidays of its current entry, and from"
                            + " the channels the reader may see. What is not known is not taken for closed.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it can be reached, and what that rests on",
            content = @Content(schema = @Schema(implementation = Reachability.class)))
    public Response reachability(
            @PathParam("id") @Parameter(description = "Id of the authority", example = "IRL-0XYVSQ") String id,
            @QueryParam("at")
                    @Parameter(
                            description = "At an instant (RFC 3339), past or to come; otherwise now",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String at,
            @QueryParam("office")
                    @Parameter(
                            description =
                                    "Hours of the reader's own office, Monday to Friday (its holidays are not known); takes zone",
                            example = "09:00-17:00")
                    String office,
            @QueryParam("zone") @Parameter(description = "IANA time zone of that office", example = "Africa/Nairobi")
                    String zone) {
        Instant instant = at == null ? clock.instant() : InstantParameter.read("at", at);
        Office own = Office.read(office, zone);
        EntryService.Found found = entries.find(id, null);
        Entry entry = found.rendered().view(grants.audience()).entry();
        return answers.ofInstant(
                        schedule.at(entry, entry.channels(), instant, own),
                        MediaType.APPLICATION_JSON,
                        found.sequence())
                .build();
    }
}
