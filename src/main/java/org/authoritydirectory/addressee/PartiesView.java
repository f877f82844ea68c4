package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.authoritydirectory.treaty.Declaration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The relation of both States to an instrument on the day the request is sent.
 *
 * @param knownAsOf the day of the list of parties; what came later is known in part
 * @param requesting absent where it was not told who makes the request
 * @param both whether both are known to be parties; absent where only one is told
 * @param legalBasis whether the requested State takes the instrument as the legal basis for extradition; absent where the
 *     request is for something else
 * @param condition under which it does
 * @param declarations of the requested State that bear on the function
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The relation of both States to an instrument on the day the request is sent")
public record PartiesView(
        String instrument,
        LocalDate knownAsOf,
        Party requested,
        Party requesting,
        Status both,
        LegalBasis legalBasis,
        String condition,
        List<Declaration> declarations) {

    /**
     * What is known of one State.
     *
     * @param inForce the day the instrument is in force for it from
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Party", description = "What is known of one State's relation to an instrument on a day")
    public record Party(
            String state, Status status, LocalDate consentDate, LocalDate inForce, String source, String sourceDate) {}

    /** Nobody is ever said not to be a party: the list has a day, and may lack rows before it. */
    @Schema(name = "PartyStatusOnDay")
    public enum Status {
        @JsonProperty("party")
        PARTY,
        /** Its consent, or the entry into force for it, is of a later day. */
        @JsonProperty("not-yet")
        NOT_YET,
        @JsonProperty("not-known")
        NOT_KNOWN
    }

    /** The answer under Art. 16(5). */
    @Schema(name = "LegalBasisAnswer")
    public enum LegalBasis {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("conditional")
        CONDITIONAL,
        @JsonProperty("not-known")
        NOT_KNOWN
    }
}
