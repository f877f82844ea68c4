package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A treaty, or another legal basis, under which authorities are designated.
 *
 * @param code such as {@code untoc}
 * @param names language to full name: six languages for the United Nations instruments, English at least for others
 * @param shortNames abbreviations and everyday names, in any language
 * @param related whether it is another treaty or national law, shown under its own name and never as a United Nations
 *     designation; the party data of the directory do not cover it
 * @param entryIntoForce of the instrument itself
 * @param depositaryReference chapter and number in the United Nations Treaty Collection, such as {@code XVIII-12}
 * @param forLaterStates when it enters into force for a State that consents after the instrument itself is in force
 * @param partiesKnownAsOf the day of the list of parties; later changes are single corrections
 * @param totals the depositary's own count, to compare with the rows known here
 * @param sources where the data were seen
 * @param note what is sourced and what is not
 * @param unchecked whether a member comes from general knowledge and awaits a check against an authentic source
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A treaty, or another legal basis, under which authorities are designated")
public record Instrument(
        String code,
        Map<String, String> names,
        List<String> shortNames,
        boolean related,
        LocalDate entryIntoForce,
        ForLaterStates forLaterStates,
        String depositaryReference,
        LocalDate partiesKnownAsOf,
        Totals totals,
        List<String> sources,
        String note,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unchecked) {

    /** Copies what it is given. */
    public Instrument {
        names = Immutable.map(names);
        shortNames = Immutable.list(shortNames);
        sources = Immutable.list(sources);
    }

    /**
     * When the instrument enters into force for a State.
     *
     * @param days after the deposit of its instrument of consent
     * @param article of the instrument that says so
     */
    @Schema(
            name = "InstrumentForLaterStates",
            description = "When it enters into force for a State that consents later")
    public record ForLaterStates(int days, String article) {}

    /**
     * The depositary's own count of signatories and parties.
     *
     * @param asOf the day of the count
     */
    @Schema(name = "InstrumentTotals", description = "The depositary's count of signatories and parties on a day")
    public record Totals(int signatories, int parties, LocalDate asOf, String source) {}
}
