package org.authoritydirectory.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reporting that an entry is wrong.
 *
 * @param member which member of it, as the reporter reads it; absent for something that is not there
 * @param text what is wrong
 */
@Schema(description = "Reporting that an entry is wrong")
public record ReportInput(
        @Schema(examples = "LVA-ZMHJY8") @NotNull @Pattern(regexp = Entry.ID)
        String authority,

        @Schema(
                description = "JSON Pointer (RFC 6901) into the entry as you read it, at most 200 characters",
                examples = "/channels/0/value")
        @Pattern(regexp = MEMBER, message = "must be a JSON Pointer of at most 200 characters")
        @Text
        String member,

        @Schema(examples = "The number is not in service.") @NotNull @Text
        String text) {

    /** The length is looked at first: what is longer is not matched step by step. */
    private static final String MEMBER = "(?=.{1,200}$)(/([^/~]|~[01])*)+";
}
