package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A State's relation to an instrument. No row means not known, which is not the same as not a party: the list of parties
 * has a day, {@link Instrument#partiesKnownAsOf()}.
 *
 * @param consentDate of ratification, accession or another act of consent to be bound
 * @param consentKind the act as the source names it: {@code ratification}, {@code accession}, {@code succession},
 *     {@code acceptance}, {@code approval}, {@code formal confirmation}, or {@code deposit} where the act is not named
 * @param inForce the day the instrument entered into force for the State, where a source gives it
 * @param unNameInSource the State's name in the source where it differs from today's
 * @param sourceDate the day of the source, as it gives it
 * @param correction whether the whole row was seen later than the list of parties
 * @param remark doubts about the row
 * @param corrections members of the row that were seen later than the list of parties
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A State's signature of and consent to an instrument")
public record PartyStatus(
        String state,
        String instrument,
        LocalDate signature,
        LocalDate consentDate,
        String consentKind,
        LocalDate inForce,
        String unNameInSource,
        String source,
        String sourceDate,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean correction,
        String remark,
        List<Correction> corrections) {

    /** Copies what it is given. */
    public PartyStatus {
        corrections = Immutable.list(corrections);
    }

    /** Whether the State has consented to be bound, as far as is known. */
    public boolean party() {
        return consentDate != null || inForce != null;
    }

    /**
     * The day the instrument is in force for the State from: as a source gives it, otherwise so many days after its
     * consent as the instrument says, and never before the instrument itself. Empty where no consent is known.
     */
    public Optional<LocalDate> inForceFrom(Instrument instrument) {
        if (inForce != null || consentDate == null || instrument.forLaterStates() == null) {
            return Optional.ofNullable(inForce == null ? consentDate : inForce);
        }
        LocalDate own = consentDate.plusDays(instrument.forLaterStates().days());
        LocalDate first = instrument.entryIntoForce();
        return Optional.of(first != null && first.isAfter(own) ? first : own);
    }

    /**
     * One member of the row that another source gave later.
     *
     * @param member name of the member, such as {@code inForce}
     * @param value the date as it stands in the row
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PartyStatusCorrection", description = "A date that another source gave later")
    public record Correction(String member, LocalDate value, String source, String sourceDate, String remark) {}
}
