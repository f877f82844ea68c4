package org.authoritydirectory.addressee;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several questions at once. */
@Schema(description = "Several questions at once; each is answered or refused on its own")
public record BatchInput(@NotEmpty @Size(max = 200) List<@NotNull AddresseeInput> questions) {}
