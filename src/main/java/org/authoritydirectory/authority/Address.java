package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an authority is; {@code verbatim} is the address as it was notified. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Where an authority is")
public record Address(
        @Size(max = 10) List<@Text String> lines,
        @Text String locality,
        @Text String postalCode,

        @Schema(description = "ISO 3166-1 alpha-3", examples = "LVA") @Code
        String country,

        @Schema(description = "The address as notified") @Text
        String verbatim) {}
