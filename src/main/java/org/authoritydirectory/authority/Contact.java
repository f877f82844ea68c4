package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post within an authority, by title and never by a name of a person, with its channels. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A post within an authority, by title, with its channels")
public record Contact(
        @NotEmpty @Size(max = 20) Map<@LanguageTag String, @Text String> title,
        @Size(max = 20) List<@Code String> channels,
        @NotNull Visibility visibility) {

    /** The same post with only those of its channels that are among the given ids. */
    Contact withChannelsAmong(Set<String> visible) {
        return channels == null
                ? this
                : new Contact(title, channels.stream().filter(visible::contains).toList(), visibility);
    }
}
