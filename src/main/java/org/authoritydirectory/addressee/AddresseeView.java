package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Provenance;
import org.authoritydirectory.authority.Withheld;
import org.authoritydirectory.schedule.Reachability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An authority to write to, how, and why.
 *
 * @param authority its id
 * @param href of its entry
 * @param related whether it is named by another treaty or national law only, and not for the request that was asked about
 * @param designations those that make it the one
 * @param why the rules that made it the one, in the order they were applied
 * @param channels in the order to use them
 * @param languages absent where nothing is known of them
 * @param requirements of its designation, or else of its entry
 * @param urgentProcedure of its designation, or else of its entry
 * @param missing what a practitioner needs and its entry does not have
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An authority to write to, how, and why")
public record AddresseeView(
        @Schema(examples = "LVA-ZMHJY8") String authority,
        @Schema(examples = "/v1/authorities/LVA-ZMHJY8") String href,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean related,
        Map<String, String> names,
        Map<String, String> unit,
        Address address,
        List<Designation> designations,
        List<Reason> why,
        List<ChannelStep> channels,
        LanguageAdvice languages,
        Map<String, String> requirements,
        Map<String, String> urgentProcedure,
        Reachability reachable,
        Freshness freshness,
        Instant confirmedAt,
        List<String> missing,
        List<Withheld> withheld,
        Provenance provenance) {}
