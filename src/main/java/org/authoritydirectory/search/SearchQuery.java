package org.authoritydirectory.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.LanguageTags;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.InstantParameter;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.VisibleText;
import org.authoritydirectory.treaty.TreatyService;

/**
 * What a search asks, read strictly from its parameters: a value that means nothing is refused by name, for a filter
 * that is ignored sends a request to the wrong desk.
 *
 * @param audience what the reader may see: nothing else is searched, counted or ordered by
 * @param text words to find; empty for none
 * @param filters values by filter: any of the values, all of the filters
 * @param open instant at which somebody must answer; null for any
 * @param openNow whether that instant was asked for as "now"
 * @param at instant as of which to answer; null for now
 * @param cursor place to go on from; null for the beginning
 */
public record SearchQuery(
        Visibility audience,
        String text,
        Map<Filter, List<String>> filters,
        Instant open,
        boolean openNow,
        Instant at,
        SearchOrder order,
        int limit,
        String cursor,
        List<Filter> facets) {

    static final int MAX_TEXT = 200;
    static final int MAX_VALUES = 100;
    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 200;

    /** Reads what was sent, for a reader who may see so much; refuses with 400 what means nothing. */
    public static SearchQuery of(
            SearchParameters sent, Visibility audience, TreatyService treaties, Analysis analysis, Instant now) {
        String text = text(sent.q, analysis);
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        put(filters, Filter.STATE, sent.state, v -> treaties.state(v).isPresent(), "a State's ISO 3166-1 alpha-3 code");
        put(filters, Filter.FUNCTION, sent.function, v -> treaties.function(v).isPresent(), "a function's code");
        put(
                filters,
                Filter.INSTRUMENT,
                sent.instrument,
                v -> treaties.instrument(v).isPresent(),
                "an instrument's code");
        put(
                filters,
                Filter.TERRITORY,
                sent.territory,
                v -> treaties.territory(v).isPresent(),
                "a territory's code");
        put(filters, Filter.LANGUAGE, sent.language, LanguageTags::isLanguage, "a language tag (BCP 47)");
        put(
                filters,
                Filter.CHANNEL,
                sent.channel,
                codes(Channel.Kind.values(), Channel.Kind::code),
                "a kind of channel");
        put(filters, Filter.FRESHNESS, sent.freshness, codes(Freshness.values(), Freshness::code), "a freshness");
        boolean openNow = "now".equals(sent.open);
        return new SearchQuery(
                audience,
                text,
                filters,
                openNow ? now : InstantParameter.read("open", sent.open),
                openNow,
                InstantParameter.readPast("at", sent.at, now),
                SearchOrder.of(sent.sort, !text.isEmpty()),
                limit(sent.limit),
                sent.cursor,
                facets(sent.facets));
    }

    /** What two pages of the same search have in common; a cursor is good for nothing else. */
    String fingerprint() {
        return String.join(
                "\n",
                audience.name(),
                text,
                filters.toString(),
                openNow ? "now" : String.valueOf(open),
                String.valueOf(at),
                order.name());
    }

    /** The same search with room for so many items on one page. */
    public SearchQuery unlimited(int limit) {
        return new SearchQuery(audience, text, filters, open, openNow, at, order, limit, null, facets);
    }

    private static String text(String q, Analysis analysis) {
        if (q == null || q.isBlank()) {
            return "";
        }
        if (q.length() > MAX_TEXT || TextQuery.wordsIn(q, analysis) > TextQuery.MAX_WORDS) {
            throw Problem.parameter(
                    "q", "is longer than " + MAX_TEXT + " characters or " + TextQuery.MAX_WORDS + " words");
        }
        if (!VisibleText.holdsOnlyVisible(q)) {
            throw Problem.parameter("q", "holds a control, direction or invisible character");
        }
        return q.strip();
    }

    private static void put(
            Map<Filter, List<String>> filters, Filter filter, List<String> sent, Predicate<String> known, String what) {
        List<String> values = values(filter.parameter(), sent);
        for (String value : values) {
            if (!known.test(value)) {
                throw Problem.parameter(filter.parameter(), "'" + Problem.printable(value) + "' is not " + what);
            }
        }
        if (!values.isEmpty()) {
            filters.put(filter, values.stream().distinct().sorted().toList());
        }
    }

    private static List<String> values(String parameter, List<String> sent) {
        List<String> values = new ArrayList<>();
        for (String part : sent == null ? List.<String>of() : sent) {
            values.addAll(List.of(part.split(",", -1)));
        }
        if (values.size() > MAX_VALUES) {
            throw Problem.parameter(parameter, "has more than " + MAX_VALUES + " values");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw Problem.parameter(parameter, "has an empty value");
        }
        return values;
    }

    private static <T> Predicate<String> codes(T[] values, java.util.function.Function<T, String> code) {
        return Stream.of(values).map(code).collect(Collectors.toSet())::contains;
    }

    private static int limit(String sent) {
        if (sent == null) {
            return DEFAULT_LIMIT;
        }
        if (!sent.matches("[0-9]{1,4}") || Integer.parseInt(sent) < 1 || Integer.parseInt(sent) > MAX_LIMIT) {
            throw Problem.parameter("limit", "is not a whole number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(sent);
    }

    private static List<Filter> facets(List<String> sent) {
        List<Filter> facets = new ArrayList<>();
        for (String name : values("facets", sent)) {
            facets.add(Stream.of(Filter.values())
                    .filter(filter -> filter.parameter().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.parameter(
                            "facets",
                            "'" + Problem.printable(name) + "' is none of "
                                    + Stream.of(Filter.values())
                                            .map(Filter::parameter)
                                            .toList())));
        }
        return facets.stream().distinct().toList();
    }
}
