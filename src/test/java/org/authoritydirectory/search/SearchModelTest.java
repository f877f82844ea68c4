package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search against a model that cannot be wrong: a list that is walked through, filtered and sorted. */
class SearchModelTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final ScheduleService SCHEDULE = new ScheduleService(TREATIES);
    private static final Analysis ANALYSIS = new Analysis();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Collator COLLATOR = Collator.getInstance(ULocale.ROOT);
    private static final int ENTRIES = 500;
    private static final int COMBINATIONS = 300;
    private static final List<Filter> FILTERS = List.of(
            Filter.STATE, Filter.FUNCTION, Filter.INSTRUMENT, Filter.TERRITORY, Filter.LANGUAGE, Filter.CHANNEL);

    private static final Map<Filter, Function<Entry, Stream<String>>> VALUES = Map.of(
            Filter.STATE,
            e -> Stream.of(e.state()),
            Filter.FUNCTION,
            e -> e.designations().stream().map(Designation::function),
            Filter.INSTRUMENT,
            e -> e.designations().stream().map(Designation::instrument),
            Filter.TERRITORY,
            e -> e.designations().stream().map(Designation::territory).filter(Objects::nonNull),
            Filter.LANGUAGE,
            SearchModelTest::languages,
            Filter.CHANNEL,
            e -> e.channels().stream().map(c -> c.kind().code()),
            Filter.FRESHNESS,
            e -> Stream.of(Freshness.at(NOW, e, Entries.freshness()).code()));

    private static final Map<SearchOrder, List<String>> SORTED = new EnumMap<>(SearchOrder.class);

    /** A version as the model keeps it: in its whole form, true from one publication until before another. */
    private record Version(Entry whole, long from, long until) {

        Entry seenBy(Visibility audience) {
            return audience == Visibility.PUBLIC ? whole.publicForm() : whole;
        }
    }

    private static final List<Version> VERSIONS = new ArrayList<>();
    private static List<Entry> published;
    private static SearchReader reader;
    private static long sequence;

    /** Every fifth entry has an older version; as many again have come and gone. Many have channels not for everyone. */
    @BeforeAll
    static void fillTheDirectory() {
        SearchIndex index = new SearchIndex(TREATIES, SCHEDULE, ANALYSIS);
        Random random = new Random(3);
        List<Entry> entries = new EntryGenerator(17, TREATIES)
                .entries(ENTRIES * 2)
                .map(e -> reserving(e, random))
                .toList();
        published = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Entry entry = entries.get(i);
            if (i % 5 == 0) {
                Entry other = entries.get(ENTRIES + i);
                put(index, other.withId(entry.id()), sequence + 2);
                put(index, entry, sequence + 2);
                put(index, other, sequence + 2);
            }
            Entry last = random.nextBoolean()
                    ? entry
                    : Entries.confirmed(entry, NOW.minusSeconds(86_400L * random.nextInt(600)));
            published.add(put(index, last, Long.MAX_VALUE));
        }
        reader = index.reader(sequence);
    }

    private static Entry put(SearchIndex index, Entry entry, long until) {
        Entry whole = entry.published(1, ++sequence, NOW);
        index.put(whole, Freshness.at(NOW, whole, Entries.freshness()), sequence, until);
        VERSIONS.add(new Version(whole, sequence, until));
        return whole;
    }

    /** The same entry, with some of its channels reserved for practitioners. */
    private static Entry reserving(Entry entry, Random random) {
        return entry.withChannels(entry.channels().stream()
                .map(c -> random.nextInt(4) > 0
                        ? c
                        : new Channel(
                                c.id(),
                                c.kind(),
                                c.value(),
                                c.verbatim(),
                                c.purpose(),
                                c.availability(),
                                c.encryption(),
                                Visibility.PRACTITIONER,
                                c.note()))
                .toList());
    }

    private static List<Entry> publishedFor(Visibility audience) {
        return audience == Visibility.PUBLIC
                ? published.stream().map(Entry::publicForm).toList()
                : published;
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterFindsWhatAWalkThroughTheListFinds(Visibility audience) {
        Random random = new Random(29);
        List<Entry> seen = publishedFor(audience);
        Map<String, Map<String, Integer>> occurring = counts(published);
        int matches = 0;
        int empty = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            Map<Filter, List<String>> filters = combination(random, occurring);
            List<Entry> expected =
                    seen.stream().filter(entry -> matches(filters, entry)).toList();
            for (SearchOrder order : SearchOrder.values()) {
                SearchSession all = new SearchSession(audience, filters, order);
                var found = all.page(SearchQuery.MAX_LIMIT, null);
                assertThat(found.total()).as("%s", filters).isEqualTo(expected.size());
                assertThat(counts(found)).as("%s", filters).isEqualTo(counts(expected));
                assertThat(all.ids(1 + random.nextInt(17)))
                        .as("%s by %s", filters, order)
                        .isEqualTo(ids(order, expected));
            }
            matches += expected.size();
            empty += expected.isEmpty() ? 1 : 0;
        }
        assertThat(matches).as("matches to compare").isGreaterThan(COMBINATIONS * 10);
        assertThat(empty).as("searches without a match").isBetween(5, COMBINATIONS / 2);
    }

    private static boolean matches(Map<Filter, List<String>> filters, Entry entry) {
        return filters.entrySet().stream()
                .allMatch(f -> VALUES.get(f.getKey()).apply(entry).anyMatch(f.getValue()::contains));
    }

    /** Channels are what only some see: each audience finds by them, at any publication, what it was shown then. */
    @ParameterizedTest
    @EnumSource
    void everyAudienceFindsAsOfAnyPublicationWhatItWasShownThen(Visibility audience) {
        Random random = new Random(41);
        int differing = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            long asOf = random.nextInt((int) sequence + 1);
            String kind = List.of("phone", "fax", "email", "website").get(random.nextInt(4));
            Map<Filter, List<String>> filters = Map.of(Filter.CHANNEL, List.of(kind));
            List<Version> then = VERSIONS.stream()
                    .filter(v -> v.from() <= asOf && asOf < v.until())
                    .toList();
            List<Long> expected = then.stream()
                    .filter(v -> matches(filters, v.seenBy(audience)))
                    .map(Version::from)
                    .toList();
            SearchQuery query = new SearchSession(audience, filters, SearchOrder.PUBLISHED).query(ENTRIES);
            var found = reader.find(query, null, asOf, false, null);
            assertThat(found.items())
                    .as("%s as of %d", kind, asOf)
                    .extracting(SearchReader.Hit::from)
                    .isEqualTo(expected);
            assertThat(counts(found))
                    .as("%s as of %d", kind, asOf)
                    .isEqualTo(counts(then.stream()
                            .map(v -> v.seenBy(audience))
                            .filter(entry -> matches(filters, entry))
                            .toList()));
            differing += then.stream().filter(v -> matches(filters, v.whole())).count() > expected.size() ? 1 : 0;
        }
        assertThat(differing > COMBINATIONS / 2)
                .as("the audience makes a difference")
                .isEqualTo(audience == Visibility.PUBLIC);
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfAnySizeGiveEveryEntryOnceAndInOneOrder(SearchOrder order) {
        SearchSession all = new SearchSession(Visibility.PUBLIC, Map.of(), order);
        List<String> whole = ids(order, published);
        assertThat(whole).hasSize(ENTRIES).doesNotHaveDuplicates();
        for (int limit = 1; limit <= 17; limit++) {
            assertThat(all.ids(limit)).as("pages of %d", limit).isEqualTo(whole);
        }
        assertThat(new SearchSession(Visibility.PRACTITIONER, Map.of(), order).ids(17))
                .as("no entry comes in both of its forms")
                .isEqualTo(whole);
    }

    /** A search that is paged through with cursors. */
    private record SearchSession(Visibility audience, Map<Filter, List<String>> filters, SearchOrder order) {

        SearchReader.Found page(int limit, Cursor from) {
            return reader.find(query(limit), null, sequence, false, from == null ? null : from.last());
        }

        List<String> ids(int limit) {
            List<String> ids = new ArrayList<>();
            Cursor from = null;
            SearchReader.Found page;
            do {
                page = page(limit, from);
                page.items().forEach(hit -> ids.add(hit.id()));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                if (page.more()) {
                    String sealed = new Cursor(sequence, false, null, page.last()).sealed("key", query(limit));
                    from = Cursor.open(sealed, "key", query(limit));
                }
            } while (page.more());
            return ids;
        }

        private SearchQuery query(int limit) {
            return new SearchQuery(
                    audience,
                    "",
                    filters,
                    null,
                    false,
                    null,
                    order,
                    limit,
                    null,
                    limit > 17 ? List.of(Filter.values()) : List.of());
        }
    }

    /** One to three filters, each with one to three values that occur somewhere in the directory. */
    private static Map<Filter, List<String>> combination(Random random, Map<String, Map<String, Integer>> occurring) {
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Filter filter = FILTERS.get(random.nextInt(FILTERS.size()));
            List<String> all = List.copyOf(occurring.get(filter.parameter()).keySet());
            Set<String> values = new HashSet<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                values.add(all.get(random.nextInt(all.size())));
            }
            filters.put(filter, values.stream().sorted().toList());
        }
        return filters;
    }

    private static Stream<String> languages(Entry entry) {
        return Stream.concat(
                        Stream.of(entry.languages()),
                        entry.designations().stream().map(Designation::languages))
                .filter(Objects::nonNull)
                .map(Languages::accepted)
                .flatMap(List::stream);
    }

    private static Map<String, Map<String, Integer>> counts(Collection<Entry> entries) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        VALUES.forEach((filter, values) -> {
            Map<String, Integer> of = counts.computeIfAbsent(filter.parameter(), f -> new TreeMap<>());
            entries.forEach(entry -> values.apply(entry).distinct().forEach(value -> of.merge(value, 1, Integer::sum)));
        });
        return counts;
    }

    private static Map<String, Map<String, Integer>> counts(SearchReader.Found found) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        found.facets()
                .forEach((facet, values) -> counts.put(
                        facet, values.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count))));
        return counts;
    }

    private static List<String> ids(SearchOrder order, List<Entry> entries) {
        Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return SORTED.computeIfAbsent(order, SearchModelTest::sorted).stream()
                .filter(ids::contains)
                .toList();
    }

    private static List<String> sorted(SearchOrder order) {
        Comparator<Entry> byState =
                collated(e -> TREATIES.state(e.state()).orElseThrow().names().get("en"));
        Comparator<Entry> byName = collated(
                e -> e.names().getOrDefault("en", e.names().values().iterator().next()));
        Comparator<Entry> first =
                switch (order) {
                    case RELEVANCE ->
                        Comparator.<Entry, Boolean>comparing(SearchModelTest::related)
                                .thenComparing(byState);
                    case STATE -> byState;
                    case NAME -> byName;
                    case PUBLISHED -> Comparator.comparing(Entry::sequence);
                    case NEWEST -> Comparator.comparing(Entry::sequence).reversed();
                };
        return published.stream()
                .sorted(first.thenComparing(byName).thenComparing(Entry::id))
                .map(Entry::id)
                .toList();
    }

    private static boolean related(Entry entry) {
        return entry.designations().stream().allMatch(d -> TREATIES.instrument(d.instrument())
                .map(Instrument::related)
                .orElseThrow());
    }

    private static Comparator<Entry> collated(Function<Entry, String> text) {
        return Comparator.comparing(
                entry -> COLLATOR.getCollationKey(text.apply(entry)).toByteArray(), Arrays::compareUnsigned);
    }
}
