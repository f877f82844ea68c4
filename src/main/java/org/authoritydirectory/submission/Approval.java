package org.authoritydirectory.submission;

import java.util.List;
import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said with an approval.
 *
 * @param comment what is noted with it; null for nothing
 * @param doubts codes of the doubts that were looked into, such as {@code domain-new}; those of doubts that are to be
 *     acknowledged have to be here, others may; null for none
 */
@Schema(description = "What is said with an approval")
public record Approval(
        @Schema(examples = "Called back on the number of the previous version.") @Text
        String comment,

        @Schema(
                description =
                        "Codes of the doubts that were looked into; each that is to be acknowledged has to be here",
                examples = "[\"domain-new\"]")
        List<String> doubts) {

    public Approval {
        doubts = doubts == null ? List.of() : doubts;
    }
}
