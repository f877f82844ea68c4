package org.authoritydirectory.authority;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may see a channel or a contact; of a reader, what that reader may see. */
public enum Visibility {
    /** Everyone. */
    @JsonProperty("public")
    PUBLIC,
    /** Signed-in practitioners, partners, editors and the secretariat. */
    @JsonProperty("practitioner")
    PRACTITIONER;

    /** Whether it is not for everyone. */
    public boolean isRestricted() {
        return this != PUBLIC;
    }
}
