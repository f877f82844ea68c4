package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may see a channel or a contact. */
public enum Visibility {
    /** Everyone. */
    @JsonProperty("public")
    PUBLIC,
    /** Signed-in practitioners, partners, editors and the secretariat. */
    @JsonProperty("practitioner")
    PRACTITIONER
}
