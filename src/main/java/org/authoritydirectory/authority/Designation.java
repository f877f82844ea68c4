package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a State designated the authority for: a function, under an article of an instrument.
 *
 * @param territory the part of the State it is for (UNTOC Art. 18(13)), a code of the reference data
 * @param stage the stage of proceedings it is for, as notified
 * @param subject the subject matter it is for, as notified
 * @param from ISO 8601 date it holds from
 * @param to ISO 8601 date of the last day it holds
 * @param channels ids of the entry's channels to use for it; absent means all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What a State designated the authority for: a function, under an article of an instrument")
public record Designation(
        @NotNull @Code String id,
        @NotNull @Code String function,
        @NotNull @Code String instrument,
        @Text String article,
        @Code String territory,
        @Text String stage,
        @Text String subject,
        @Pattern(regexp = EntryDates.FORM) String from,
        @Pattern(regexp = EntryDates.FORM) String to,
        @Valid Notification notification,
        @Valid Languages languages,
        @Size(max = 50) List<@Code String> channels,
        @Size(max = 20) Map<@LanguageTag String, @Text String> urgentProcedure,
        @Size(max = 20) Map<@LanguageTag String, @Text String> requirements) {

    /**
     * The act by which the State told the depositary.
     *
     * @param source where it can be read
     * @param date ISO 8601 date
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Notification", description = "The act by which the State told the depositary")
    public record Notification(
            @Text String source,
            @Pattern(regexp = EntryDates.FORM) String date) {}

    /** The same designation with only those of its channels that are among the given ids. */
    Designation withChannelsAmong(Set<String> visible) {
        if (channels == null || visible.containsAll(channels)) {
            return this;
        }
        List<String> kept = channels.stream().filter(visible::contains).toList();
        return new Designation(
                id,
                function,
                instrument,
                article,
                territory,
                stage,
                subject,
                from,
                to,
                notification,
                languages,
                kept,
                urgentProcedure,
                requirements);
    }
}
