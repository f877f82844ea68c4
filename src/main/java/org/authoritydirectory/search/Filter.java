package org.authoritydirectory.search;

import java.util.Locale;

/** The filters of a search, which are also its facets. */
public enum Filter {
    STATE,
    FUNCTION,
    INSTRUMENT,
    TERRITORY,
    LANGUAGE,
    CHANNEL,
    FRESHNESS;

    /** The name of the query parameter and of the facet. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
