package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a request goes, and how.
 *
 * @param addressees in the order to be considered
 * @param questions what decides between them and was not told
 * @param parties the relation of the States to each instrument that is in question
 * @param fallback the way that is left where no authority is known
 * @param related authorities that other treaties or national law name, where no designation is known; never a designation
 *     for what was asked
 * @param trail the rules that made the answer, beside those of each addressee
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Where a request goes, and how")
public record AddresseesView(
        Result result,
        List<AddresseeView> addressees,
        List<OpenQuestion> questions,
        List<PartiesView> parties,
        Fallback fallback,
        List<AddresseeView> related,
        List<Reason> trail) {

    /** What was found. */
    @Schema(name = "AddresseesResult")
    public enum Result {
        @JsonProperty("found")
        FOUND,
        /** Several; the questions decide between them. */
        @JsonProperty("choose")
        CHOOSE,
        @JsonProperty("no-designation")
        NO_DESIGNATION
    }

    /** The way that is always left. */
    @Schema(name = "AddresseesFallback", description = "The way that is left where no authority is known")
    public record Fallback(
            @Schema(enumeration = "diplomatic") String channel, String detail) {}
}
