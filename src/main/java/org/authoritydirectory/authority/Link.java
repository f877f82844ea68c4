package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page about the authority or its procedures. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A page about the authority or its procedures")
public record Link(
        @Size(max = 20) Map<@LanguageTag String, @Text String> title,

        @NotNull @Pattern(regexp = "(https?://|mailto:|tel:).{1,500}") @Text
        String url) {}
