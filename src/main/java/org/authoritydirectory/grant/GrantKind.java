package org.authoritydirectory.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a grant is for. */
public enum GrantKind {
    /** Edits the entry of an authority, or all entries of a State. */
    @JsonProperty("editor")
    EDITOR,
    /** The national focal point: edits all entries of a State, and clears what its authorities propose. */
    @JsonProperty("focal-point")
    FOCAL_POINT;

    /** The code in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GrantKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
