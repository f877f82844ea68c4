package org.authoritydirectory.addressee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as it is sent; what is null is not sent.
 *
 * @param requested ISO 3166-1 alpha-3 code of the State that is to receive the request
 * @param function code of the function
 * @param requesting code of the State that makes the request
 * @param instrument code of the instrument it is made under
 * @param territory code of the territory it concerns; that of the State for none of its territories
 * @param stage the stage of proceedings, as an answer offered it; {@code other} for none of those
 * @param subject the subject matter, in the same way
 * @param urgent whether it cannot wait
 * @param language language tag (BCP 47) the request can be written in
 * @param at instant it is to be sent (RFC 3339); otherwise now
 * @param office hours of the sender's own office, such as {@code 09:00-17:00}
 * @param zone IANA time zone of that office
 */
@Schema(description = "Where does this request go? Members that are not sent are not decided on")
public record AddresseeInput(
        @Schema(examples = "LVA", required = true) String requested,

        @Schema(examples = "mutual-legal-assistance", required = true)
        String function,

        @Schema(examples = "KEN") String requesting,
        @Schema(examples = "untoc") String instrument,
        @Schema(examples = "GB-SCT") String territory,
        String stage,
        String subject,
        Boolean urgent,
        @Schema(examples = "en") String language,
        @Schema(format = "date-time") String at,
        @Schema(examples = "09:00-17:00") String office,
        @Schema(examples = "Africa/Nairobi") String zone) {}
