package org.authoritydirectory.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asking for the right to edit.
 *
 * @param authority the one entry it is for; absent for all entries of a State
 * @param state the State whose entries it is for; absent where an authority is named
 * @param letter which letter of the authority supports it, such as the reference and date of a note verbale
 * @param mailbox address of the office for reminders and notices; not that of a person
 */
@Schema(description = "Asking for the right to edit an authority's entry or the entries of a State")
public record AccessRequestInput(
        @NotNull GrantKind kind,

        @Schema(examples = "LVA-ZMHJY8") @Pattern(regexp = Entry.ID)
        String authority,

        @Schema(description = "ISO 3166-1 alpha-3 code", examples = "LVA") @Pattern(regexp = "[A-Z]{2,3}")
        String state,

        @Schema(description = "Which letter of the authority supports the request", examples = "Note verbale 17/2026")
        @NotNull
        @Text
        String letter,

        @Schema(description = "Mailbox of the office, for reminders and notices", examples = "office@justice.example")
        @Pattern(regexp = "[^@\\s]{1,64}@[A-Za-z0-9.-]{1,255}")
        @Text
        String mailbox) {}
