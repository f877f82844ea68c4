package org.authoritydirectory.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an authority can be reached at an instant, and when next. Computed from the entry and the calendar; nobody has
 * picked up a telephone.
 *
 * @param via ids of the channels that are answered then
 * @param opensAt when its office opens next; absent while it can be reached and where its hours are not known
 * @param closesAt when the office closes that is open; absent where it never does
 * @param overlapWithMyOffice the hours of the next day on which the office of who asks and that of the authority are
 *     both open; absent where none was given or there are none within a month
 * @param timeZone IANA name of the zone its hours are in; absent where it is not known
 * @param timeZoneStated whether the entry states the zone; false where it follows from there being only one
 * @param basis what the answer rests on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Whether an authority can be reached at an instant, and when next: computed from its entry")
public record Reachability(
        @Schema(description = "Whether somebody answers; hours that are not known are not taken for closed")
        Now now,

        @Schema(description = "Ids of the channels that are answered then")
        List<String> via,

        @Schema(description = "When its office opens next, while it cannot be reached")
        Instant opensAt,

        @Schema(description = "When its office closes, while it is open")
        Instant closesAt,

        @Schema(description = "The hours of the next day on which both offices are open")
        List<Span> overlapWithMyOffice,

        @Schema(description = "IANA time zone of its hours", examples = "Europe/Riga")
        String timeZone,

        @Schema(description = "Whether the entry states the zone; otherwise there is only one it can be")
        Boolean timeZoneStated,

        @Schema(description = "What the answer rests on, or lacks")
        Set<Basis> basis) {

    /** Hours that are not known are never taken for closed. */
    @Schema(name = "ReachabilityNow")
    public enum Now {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What an answer rests on, or lacks. */
    @Schema(name = "ReachabilityBasis")
    public enum Basis {
        /** A channel, or an office, that is there day and night. */
        @JsonProperty("around-the-clock")
        AROUND_THE_CLOCK,
        /** The regular opening times. */
        @JsonProperty("hours")
        HOURS,
        /** The times of that date, which differ from the regular ones. */
        @JsonProperty("exception")
        EXCEPTION,
        /** The office is closed for a public holiday. */
        @JsonProperty("public-holiday")
        PUBLIC_HOLIDAY,
        /** It may be a public holiday: it is one in parts of the State, or it is if the moon is seen. */
        @JsonProperty("possible-holiday")
        POSSIBLE_HOLIDAY,
        /** Not all holidays of the State, or not the territory's own, are known: it may be closed for one. */
        @JsonProperty("holidays-not-covered")
        HOLIDAYS_NOT_COVERED,
        @JsonProperty("hours-unknown")
        HOURS_UNKNOWN,
        /** There are hours, but no zone is stated and several are in use. */
        @JsonProperty("time-zone-unknown")
        TIME_ZONE_UNKNOWN
    }
}
