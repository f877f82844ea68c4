package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Office hours in the authority's own time zone.
 *
 * @param timeZone IANA name, such as {@code Europe/Riga}
 * @param weekly the regular opening times
 * @param exceptions dates that differ from them
 * @param verbatim the hours as they were notified
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Office hours in the time zone of the authority")
public record Hours(
        @Text String timeZone,
        @Size(max = 50) List<@Valid Opening> weekly,
        @Size(max = 100) List<@Valid Exception> exceptions,
        @Text String verbatim) {

    /**
     * Opening times of some days of the week; a closing time at or before the opening time is of the next day.
     *
     * @param opens local time as {@code HH:mm}
     * @param closes local time as {@code HH:mm}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Opening", description = "Opening times of some days of the week")
    public record Opening(
            @NotEmpty @Size(max = 7) List<Day> days,
            @NotNull @Pattern(regexp = TIME) String opens,
            @NotNull @Pattern(regexp = TIME) String closes) {}

    /**
     * A date with times of its own; without times the authority is closed on it.
     *
     * @param date ISO 8601 date
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "HoursException", description = "A date with opening times of its own; without times, closed")
    public record Exception(
            @NotNull @Pattern(regexp = EntryDates.FORM) String date,

            @Pattern(regexp = TIME) String opens,
            @Pattern(regexp = TIME) String closes,
            @Text String reason) {}

    /** Days of the week as in RFC 5545, Monday first. */
    public enum Day {
        MO,
        TU,
        WE,
        TH,
        FR,
        SA,
        SU
    }

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
}
