package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search means exactly what was sent, or is refused by the name of the parameter that means nothing. */
class SearchQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final TreatyService TREATIES = new TreatyService();
    private static final Analysis ANALYSIS = new Analysis();
    private static final String SIGNS =
            "now,2026-11-23T10:00:00Z+99-published LVA\"司ٱﷺ\u0301\u202E\uD800\0\n%_*?~()[]{}^\\:/";

    private static final Map<String, BiConsumer<SearchParameters, String>> PARAMETERS = Map.ofEntries(
            Map.entry("q", (p, v) -> p.q = v),
            Map.entry("state", (p, v) -> p.state = List.of(v)),
            Map.entry("function", (p, v) -> p.function = List.of(v)),
            Map.entry("instrument", (p, v) -> p.instrument = List.of(v)),
            Map.entry("territory", (p, v) -> p.territory = List.of(v)),
            Map.entry("language", (p, v) -> p.language = List.of(v)),
            Map.entry("channel", (p, v) -> p.channel = List.of(v)),
            Map.entry("freshness", (p, v) -> p.freshness = List.of(v)),
            Map.entry("open", (p, v) -> p.open = v),
            Map.entry("at", (p, v) -> p.at = v),
            Map.entry("sort", (p, v) -> p.sort = v),
            Map.entry("limit", (p, v) -> p.limit = v),
            Map.entry("facets", (p, v) -> p.facets = List.of(v)));

    @Property(tries = 3_000, seed = "20081231")
    void whateverIsSentIsReadOrRefusedByName(@ForAll("values") String value) {
        PARAMETERS.forEach((name, set) -> {
            SearchParameters sent = new SearchParameters();
            set.accept(sent, value);
            try {
                SearchQuery query = SearchQuery.of(sent, Visibility.PUBLIC, TREATIES, ANALYSIS, NOW);
                usable(query);
            } catch (HttpProblem problem) {
                named(problem, name);
            }
        });
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(40),
                Arbitraries.of(
                                "LVA,EST",
                                "extradition",
                                "untoc",
                                "GB-SCT",
                                "en",
                                "zh-Hant",
                                "email",
                                "due",
                                "now",
                                "name",
                                "-published",
                                "20",
                                "200",
                                "state,function",
                                "2026-11-23T10:00:00Z",
                                "-999999999-01-01T00:00:00+18:00",
                                "+999999999-12-31T23:59:59-18:00",
                                "0000-01-01T00:00:00Z",
                                "9999-12-31T23:59:59+14:00")
                        .flatMap(known -> Arbitraries.of("", ",", " ", "0", "x", "\u200B", known)
                                .map(more -> known + more)));
    }

    /** What was read can be searched for: it has a fingerprint, an index query and a cursor's instant. */
    private static void usable(SearchQuery query) {
        assertThat(query.limit()).isBetween(1, SearchQuery.MAX_LIMIT);
        assertThat(query.fingerprint().lines()).hasSizeBetween(5, 6);
        if (!query.text().isEmpty()) {
            assertThat(TextQuery.of(query.text(), ANALYSIS, true)).isNotNull();
        }
        if (query.open() != null) {
            assertThat(query.open().toEpochMilli()).isNotNull();
            assertThat(query.open().atZone(ZoneId.of("Pacific/Kiritimati")).getYear())
                    .isBetween(-1, 10_000);
        }
        if (query.at() != null) {
            assertThat(query.at()).isBetween(Instant.parse("-0001-12-31T00:00:00Z"), NOW);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    state      | lva
                    state      | LV
                    state      | XXX
                    state      | LVA,
                    state      | ,LVA
                    state      | LVA,,EST
                    state      | ' '
                    state      | ''
                    state      | LVA EST
                    function   | extraditions
                    instrument | UNTOC
                    territory  | SCT
                    language   | EN
                    language   | english
                    language   | xx
                    language   | en_GB
                    channel    | e-mail
                    channel    | PHONE
                    freshness  | DUE
                    freshness  | unknown
                    open       | NOW
                    open       | ''
                    open       | today
                    open       | 2026-11-23
                    open       | 2026-11-23T10:00:00
                    open       | 2026-02-30T10:00:00Z
                    open       | -999999999-01-01T00:00:00+18:00
                    open       | +292278995-01-01T00:00:00Z
                    at         | 2026-11-23T10:00:00.124Z
                    at         | 9999-12-31T00:00:00Z
                    at         | +10000-01-01T00:00:00Z
                    at         | now
                    sort       | Name
                    sort       | -name
                    sort       | ''
                    limit      | 0
                    limit      | -1
                    limit      | 201
                    limit      | 1000000000
                    limit      | 99999999999999999999
                    limit      | 1e2
                    limit      | +5
                    limit      | 5.0
                    limit      | ''
                    limit      | ' 5'
                    limit      | ５
                    limit      | ٥
                    facets     | states
                    facets     | state,
                    facets     | STATE
                    """)
    void aValueThatMeansNothingIsRefusedByName(String parameter, String value) {
        SearchParameters sent = new SearchParameters();
        PARAMETERS.get(parameter).accept(sent, value);
        named(refusal(sent), parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u200Bb", "a\0b", "a\nb", "\uD800", "\uFEFF"})
    void hiddenCharactersAreNotSearchedFor(String q) {
        named(refusal(p -> p.q = q), "q");
    }

    @Test
    void textHasAnEnd() {
        named(refusal(p -> p.q = "a".repeat(201)), "q");
        named(refusal(p -> p.q = "a ".repeat(21)), "q");
        named(refusal(p -> p.q = "司".repeat(21)), "q");
        assertThat(query(p -> p.q = "a".repeat(200)).text()).hasSize(200);
        assertThat(query(p -> p.q = "a ".repeat(20)).text()).hasSize(39);
    }

    @Test
    void listsHaveAnEnd() {
        named(refusal(p -> p.state = List.of("LVA,".repeat(100) + "LVA")), "state");
        named(refusal(p -> p.facets = List.of("state,".repeat(100) + "state")), "facets");
        assertThat(query(p -> p.state = List.of("LVA,".repeat(99) + "LVA")).filters())
                .containsEntry(Filter.STATE, List.of("LVA"));
    }

    @Test
    void commasAndRepetitionSayTheSame() {
        SearchQuery commas = query(p -> p.state = List.of("LVA,EST,LVA"));
        SearchQuery repeated = query(p -> p.state = List.of("EST", "LVA"));
        assertThat(commas.filters()).isEqualTo(Map.of(Filter.STATE, List.of("EST", "LVA")));
        assertThat(commas.fingerprint()).isEqualTo(repeated.fingerprint());
        assertThat(query(p -> p.facets = List.of("function,state", "function")).facets())
                .containsExactly(Filter.FUNCTION, Filter.STATE);
    }

    @Test
    void whatIsNotSentIsNotAsked() {
        SearchQuery query = query(p -> p.q = " \t ");
        assertThat(query)
                .isEqualTo(new SearchQuery(
                        Visibility.PUBLIC,
                        "",
                        Map.of(),
                        null,
                        false,
                        null,
                        SearchOrder.STATE,
                        SearchQuery.DEFAULT_LIMIT,
                        null,
                        List.of()));
        assertThat(query(p -> p.q = " justice ").order()).isEqualTo(SearchOrder.RELEVANCE);
        assertThat(query(p -> p.q = " justice ").text()).isEqualTo("justice");
        assertThat(query(p -> p.limit = "1").limit()).isEqualTo(1);
        assertThat(query(p -> p.limit = "200").limit()).isEqualTo(200);
    }

    @Test
    void nowIsTheInstantOfTheQuestion() {
        SearchQuery now = query(p -> p.open = "now");
        assertThat(now.open()).isEqualTo(NOW);
        assertThat(now.openNow()).isTrue();
        SearchQuery then = query(p -> p.open = "2031-01-01T12:00:00+02:00");
        assertThat(then.open()).isEqualTo(Instant.parse("2031-01-01T10:00:00Z"));
        assertThat(then.openNow()).isFalse();
        assertThat(query(p -> p.at = "2026-11-23T12:00:00.123+02:00").at()).isEqualTo(NOW);
    }

    @Test
    void everyCodeOfTheReferenceDataCanBeAskedFor() {
        TREATIES.states()
                .forEach(s -> assertThat(query(p -> p.state = List.of(s.code())).filters())
                        .hasSize(1));
        TREATIES.territories().forEach(t -> assertThat(
                        query(p -> p.territory = List.of(t.code())).filters())
                .hasSize(1));
        TREATIES.functions().forEach(f -> assertThat(
                        query(p -> p.function = List.of(f.code())).filters())
                .hasSize(1));
        TREATIES.instruments().forEach(i -> assertThat(
                        query(p -> p.instrument = List.of(i.code())).filters())
                .hasSize(1));
        for (Filter filter : Filter.values()) {
            assertThat(filter.parameter()).isEqualTo(filter.name().toLowerCase(Locale.ROOT));
            assertThat(query(p -> p.facets = List.of(filter.parameter())).facets())
                    .containsExactly(filter);
        }
    }

    private static SearchQuery query(Consumer<SearchParameters> change) {
        SearchParameters sent = new SearchParameters();
        change.accept(sent);
        return SearchQuery.of(sent, Visibility.PUBLIC, TREATIES, ANALYSIS, NOW);
    }

    private static HttpProblem refusal(Consumer<SearchParameters> change) {
        SearchParameters sent = new SearchParameters();
        change.accept(sent);
        return refusal(sent);
    }

    private static HttpProblem refusal(SearchParameters sent) {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> SearchQuery.of(sent, Visibility.PUBLIC, TREATIES, ANALYSIS, NOW));
        assertThat(problem).as("refusal").isNotNull();
        return problem;
    }

    private static void named(HttpProblem problem, String parameter) {
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getType()).isEqualTo(ProblemType.INVALID_PARAMETER.uri());
        assertThat(problem.getDetail()).startsWith(parameter + ": ").doesNotContain("\u202E", "\0", "<", "\uD800");
        assertThat((List<?>) problem.getParameters().get("errors"))
                .singleElement()
                .satisfies(fault -> assertThat(((Fault) fault).parameter()).isEqualTo(parameter));
    }
}
