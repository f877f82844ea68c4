package org.authoritydirectory.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.authoritydirectory.authority.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asking to be told.
 *
 * @param target https address of a host of the public Internet
 * @param states codes of the States to hear of; any without
 * @param functions codes of the functions; any without
 * @param instruments codes of the instruments; any without
 */
@Schema(description = "Asking to be told; a list that is absent takes any")
public record SubscriptionInput(
        @Schema(
                description = "An https address of a host of the public Internet, without user and fragment",
                examples = "https://hooks.partner.example/directory")
        @NotNull
        @Size(max = 2000)
        String target,

        @Schema(examples = "[\"LVA\"]") @Size(max = 100) List<@NotNull @Code String> states,

        @Schema(examples = "[\"mutual-legal-assistance\"]") @Size(max = 100)
        List<@NotNull @Code String> functions,

        @Schema(examples = "[\"untoc\"]") @Size(max = 100) List<@NotNull @Code String> instruments) {

    public SubscriptionInput {
        states = states == null ? List.of() : states;
        functions = functions == null ? List.of() : functions;
        instruments = instruments == null ? List.of() : instruments;
    }
}
