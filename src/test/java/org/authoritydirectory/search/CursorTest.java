package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor is good for the search it was given out by, and nothing but it is. */
class CursorTest {

    private static final String KEY = "c0ffee";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final TreatyService TREATIES = new TreatyService();
    private static final Analysis ANALYSIS = new Analysis();

    @ParameterizedTest
    @EnumSource
    void aCursorLeadsBackToItsPlaceInEveryOrder(SearchOrder order) {
        SearchQuery query = query(order);
        for (Instant open : new Instant[] {null, NOW, Instant.EPOCH}) {
            Cursor cursor = new Cursor(91, open == null, open, place(order));
            Cursor opened = Cursor.open(cursor.sealed(KEY, query), KEY, query);
            assertThat(opened.sequence()).isEqualTo(91);
            assertThat(opened.tolerant()).isEqualTo(open == null);
            assertThat(opened.open()).isEqualTo(open);
            assertThat(opened.last().fields).isEqualTo(cursor.last().fields);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyByteIsSealed(SearchOrder order) {
        SearchQuery query = query(order);
        byte[] whole = Base64.getUrlDecoder().decode(cursor(order));
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = whole.clone();
                altered[i] ^= (byte) (1 << bit);
                refused(Base64.getUrlEncoder().withoutPadding().encodeToString(altered), KEY, query);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterIsSealed(SearchOrder order) {
        SearchQuery query = query(order);
        String sealed = cursor(order);
        for (int i = 0; i < sealed.length(); i++) {
            for (char c : "ABQgwxz019-_+/=. %é司\0".toCharArray()) {
                if (c != sealed.charAt(i)) {
                    refused(sealed.substring(0, i) + c + sealed.substring(i + 1), KEY, query);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCursorCutShortOrMadeLongerIsRefused(SearchOrder order) {
        SearchQuery query = query(order);
        String sealed = cursor(order);
        for (int length = 0; length < sealed.length(); length++) {
            refused(sealed.substring(0, length), KEY, query);
            refused(sealed.substring(sealed.length() - length), KEY, query);
        }
        for (String more : List.of("=", "==", "A", "AAAA", sealed, " ", "\n")) {
            refused(sealed + more, KEY, query);
        }
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        List<Consumer<SearchParameters>> others = List.of(
                p -> p.q = "justice",
                p -> p.state = List.of("EST"),
                p -> p.state = List.of("LVA", "EST"),
                p -> p.function = List.of("extradition"),
                p -> p.channel = List.of("email"),
                p -> p.open = "now",
                p -> p.open = "2026-11-23T10:00:00Z",
                p -> p.at = "2026-11-23T10:00:00Z",
                p -> p.sort = "name",
                p -> p.sort = "-published");
        String sealed = cursor(SearchOrder.STATE);
        List<String> fingerprints = new ArrayList<>();
        for (Consumer<SearchParameters> other : others) {
            SearchQuery query = query(SearchOrder.STATE, other);
            fingerprints.add(query.fingerprint());
            refused(sealed, KEY, query);
        }
        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @Test
    void pagesMayDifferInSizeFacetsAndWhatNowMeans() {
        SearchQuery now = query(SearchOrder.STATE, p -> p.open = "now");
        String sealed = new Cursor(91, false, NOW, place(SearchOrder.STATE)).sealed(KEY, now);
        SearchParameters later = parameters(SearchOrder.STATE);
        later.open = "now";
        later.limit = "7";
        later.facets = List.of("state");
        SearchQuery next = SearchQuery.of(later, Visibility.PUBLIC, TREATIES, ANALYSIS, NOW.plusSeconds(60));
        assertThat(Cursor.open(sealed, KEY, next).open()).isEqualTo(NOW);
    }

    /** A practitioner who signs out, or a reader who signs in, begins again: the two lists are not the same. */
    @ParameterizedTest
    @EnumSource
    void aCursorGivenToAnotherAudienceIsRefused(Visibility audience) {
        SearchQuery query = query(SearchOrder.STATE, audience);
        String sealed = new Cursor(91, false, null, place(SearchOrder.STATE)).sealed(KEY, query);
        assertThat(Cursor.open(sealed, KEY, query).sequence()).isEqualTo(91);
        for (Visibility other : Visibility.values()) {
            if (other != audience) {
                refused(sealed, KEY, query(SearchOrder.STATE, other));
            }
        }
    }

    @Test
    void aCursorOfAnotherLogIsRefused() {
        for (String key : List.of("c0ffef", "C0FFEE", "c0ffee ", "x")) {
            refused(cursor(SearchOrder.STATE), key, query(SearchOrder.STATE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "司法部", "%", "AAAAAAAAAAAAAAAAAAAAAAAA", "\0", "🙂", "'; drop table"})
    void whatIsNoCursorAtAllIsRefused(String sent) {
        refused(sent, KEY, query(SearchOrder.STATE));
        refused(sent.repeat(30_000), KEY, query(SearchOrder.STATE));
    }

    private static void refused(String sent, String key, SearchQuery query) {
        Throwable refusal = catchThrowable(() -> Cursor.open(sent, key, query));
        assertThat(refusal).isInstanceOf(HttpProblem.class);
        HttpProblem problem = (HttpProblem) refusal;
        assertThat(problem.getType()).isEqualTo(ProblemType.INVALID_CURSOR.uri());
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat((List<?>) problem.getParameters().get("errors"))
                .singleElement()
                .satisfies(fault -> assertThat(((Fault) fault).parameter()).isEqualTo("cursor"));
    }

    private static String cursor(SearchOrder order) {
        return new Cursor(91, false, null, place(order)).sealed(KEY, query(order));
    }

    private static SearchQuery query(SearchOrder order) {
        return query(order, p -> {});
    }

    private static SearchQuery query(SearchOrder order, Consumer<SearchParameters> change) {
        SearchParameters sent = parameters(order);
        change.accept(sent);
        return SearchQuery.of(sent, Visibility.PUBLIC, TREATIES, ANALYSIS, NOW);
    }

    private static SearchQuery query(SearchOrder order, Visibility audience) {
        return SearchQuery.of(parameters(order), audience, TREATIES, ANALYSIS, NOW);
    }

    private static SearchParameters parameters(SearchOrder order) {
        SearchParameters sent = new SearchParameters();
        sent.state = List.of("LVA");
        sent.sort = order == SearchOrder.NEWEST ? "-published" : order.name().toLowerCase(java.util.Locale.ROOT);
        return sent;
    }

    private static FieldDoc place(SearchOrder order) {
        List<Object> fields = new ArrayList<>();
        for (SortField field : order.sort().getSort()) {
            fields.add(
                    switch (field.getType()) {
                        case SCORE -> 17.5f;
                        case LONG -> -5L;
                        default -> new BytesRef(new byte[] {0, -1, 127, 10, 'x'});
                    });
        }
        return new FieldDoc(3, 17.5f, fields.toArray());
    }
}
