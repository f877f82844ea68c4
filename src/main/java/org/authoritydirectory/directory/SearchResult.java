package org.authoritydirectory.directory;

import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.search.FacetCount;

/**
 * A page of a search.
 *
 * @param items the entries, to be shown in the form for the audience
 * @param audience what the reader may see
 * @param total number of matches on all pages
 * @param facets counts by facet, in the order asked for
 * @param next cursor of the page that follows; null on the last
 * @param sequence number of the publication it reflects
 */
record SearchResult(
        List<Rendered> items,
        Visibility audience,
        long total,
        Map<String, List<FacetCount>> facets,
        String next,
        long sequence) {}
