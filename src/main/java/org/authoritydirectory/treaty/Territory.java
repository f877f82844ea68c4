package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A special region or territory that may have its own authorities (UNTOC Art. 18(13)), or another area that statistics
 * name apart.
 *
 * @param code ISO 3166-2 where one is used, else ISO 3166-1 alpha-3
 * @param state code of the State it belongs to or that administers it; absent where this is disputed or not stated
 * @param names language (ar, en, es, fr, ru, zh) to name
 * @param aliases other codes and names, for search
 * @param note what was seen or corrected in the source of the names
 * @param unchecked whether a member comes from general knowledge and awaits a check against an authentic source
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A special region or territory that may have its own authorities")
public record Territory(
        String code,
        String state,
        Map<String, String> names,
        List<String> aliases,
        String note,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unchecked) {

    /** Alpha-3 to alpha-2. */
    private static final Map<String, String> ISO2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(iso2 -> new Locale("", iso2).getISO3Country(), iso2 -> iso2));

    /** Copies what it is given. */
    public Territory {
        names = Immutable.map(names);
        aliases = Immutable.list(aliases);
    }

    /** The ISO 3166-1 alpha-2 code it has of its own; empty for a part of a State that has none, such as Scotland. */
    public Optional<String> iso2() {
        return Stream.concat(Stream.of(code), aliases.stream())
                .map(ISO2::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** IANA time zones in use in it, sorted; empty where it has no code of its own by which to know them. */
    public List<String> timeZones() {
        return iso2().map(TimeZones::of).orElse(List.of());
    }
}
