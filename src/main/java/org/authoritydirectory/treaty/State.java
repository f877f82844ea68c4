package org.authoritydirectory.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A State, or a regional organization that is a party, as the United Nations names it.
 *
 * @param code ISO 3166-1 alpha-3; {@code EU} for the European Union, which has none
 * @param iso2 ISO 3166-1 alpha-2
 * @param m49 the three digits of the United Nations M49 standard
 * @param names language (ar, en, es, fr, ru, zh) to name
 * @param aliases other names that sources of the directory use, such as former names
 * @param commonNames short names and abbreviations that people type, in any language: for search, never for display
 * @param region the M49 region, in English
 * @param languages BCP 47 tags of languages in use, the main one first
 * @param note what was seen or corrected in the source of the names
 * @param unchecked whether a member comes from general knowledge and awaits a check against an authentic source
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A State, or a regional organization that is a party, with its names in six languages")
public record State(
        String code,
        String iso2,
        String m49,
        Kind kind,
        Map<String, String> names,
        List<String> aliases,
        List<String> commonNames,
        String region,
        List<String> languages,
        String note,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unchecked) {

    /** Copies what it is given. */
    public State {
        names = Immutable.map(names);
        aliases = Immutable.list(aliases);
        commonNames = Immutable.list(commonNames);
        languages = Immutable.list(languages);
    }

    /** IANA time zones in use in the State, sorted; empty for an organization. Computed from the zone library's data. */
    public List<String> timeZones() {
        return iso2 == null ? List.of() : TimeZones.of(iso2);
    }

    /** How the United Nations counts the State. */
    @Schema(name = "StateKind")
    public enum Kind {
        @JsonProperty("member")
        MEMBER,
        /** A non-member State with observer status. */
        @JsonProperty("observer")
        OBSERVER,
        /** A State that is a party to treaties and no member. */
        @JsonProperty("other")
        OTHER,
        /** A regional economic integration organization. */
        @JsonProperty("organization")
        ORGANIZATION
    }
}
