package org.authoritydirectory.directory;

import java.util.Locale;

/** The filters of a search, which are also its facets. */
enum Filter {
    STATE,
    FUNCTION,
    INSTRUMENT,
    TERRITORY,
    LANGUAGE,
    CHANNEL,
    FRESHNESS;

    /** The name of the query parameter and of the facet. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
