package org.authoritydirectory.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.TestLog;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.search.Analysis;
import org.authoritydirectory.search.Cursor;
import org.authoritydirectory.search.Filter;
import org.authoritydirectory.search.SearchParameters;
import org.authoritydirectory.search.SearchQuery;
import org.authoritydirectory.search.SearchReader;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;

/** The directory as the log tells it: what is published, what was, what has left, and how it ages. */
class SnapshotBuilderTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final Analysis ANALYSIS = new Analysis();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofDays(365));
    private static final Instant OVERDUE = START.plus(Duration.ofDays(455));

    /** The searches that find an entry by its one channel. */
    private static final List<Consumer<SearchParameters>> BY_CHANNEL =
            List.of(p -> p.q = "canary", p -> p.channel = List.of("email"), p -> p.open = "now");

    private final TestLog log = new TestLog();
    private final SnapshotBuilder builder =
            new SnapshotBuilder(TREATIES, new ScheduleService(TREATIES), Entries.freshness(), ANALYSIS);

    @Test
    void anEntryAgesByTheMerePassingOfTime() {
        log.publish(Entries.confirmed(Entries.of("LVA-000000", ""), START), START);
        log.publish(Entries.of("EST-000000", ""), START);

        Snapshot current = follow(START);
        assertThat(freshness(current)).isEqualTo(Freshness.CURRENT);
        assertThat(current.staleFrom()).isEqualTo(DUE);
        assertThat(found(current, "current")).containsExactly("LVA-000000");
        assertThat(found(current, "due")).isEmpty();

        Snapshot stillCurrent = refreshed(DUE.minusMillis(1));
        assertThat(json(stillCurrent)).isEqualTo(json(current)).contains("\"freshness\":\"current\"");
        assertThat(stillCurrent.entry("LVA-000000").orElseThrow().lastModified())
                .isEqualTo(START);

        Snapshot due = refreshed(DUE);
        assertThat(due.sequence()).isEqualTo(current.sequence());
        assertThat(due.staleFrom()).isEqualTo(OVERDUE);
        assertThat(json(due)).contains("\"freshness\":\"due\"");
        assertThat(due.entry("LVA-000000").orElseThrow().lastModified()).isEqualTo(DUE);
        assertThat(found(due, "current")).isEmpty();
        assertThat(found(due, "due")).containsExactly("LVA-000000");
        assertThat(found(due, "overdue")).containsExactly("EST-000000");

        Snapshot overdue = refreshed(OVERDUE);
        assertThat(json(overdue)).contains("\"freshness\":\"overdue\"");
        assertThat(overdue.staleFrom()).isNull();
        assertThat(found(overdue, "overdue")).containsExactly("EST-000000", "LVA-000000");
        assertThat(found(current, "current"))
                .as("an old snapshot stays as it was")
                .containsExactly("LVA-000000");
    }

    @Test
    void aConfirmationMakesAnEntryCurrentAgain() {
        Entry entry = Entries.confirmed(Entries.of("LVA-000000", ""), START);
        log.publish(entry, START);
        assertThat(freshness(follow(OVERDUE))).isEqualTo(Freshness.OVERDUE);
        log.confirm(Entries.confirmed(Entries.of("LVA-000000", ""), OVERDUE), OVERDUE);
        Snapshot confirmed = follow(OVERDUE);
        assertThat(freshness(confirmed)).isEqualTo(Freshness.CURRENT);
        assertThat(found(confirmed, "current")).containsExactly("LVA-000000");
        assertThat(found(confirmed, "overdue")).isEmpty();
        assertThat(confirmed.staleFrom()).isEqualTo(OVERDUE.plus(Duration.ofDays(365)));
    }

    @Test
    void supersededVersionsAreFoundAsOfTheirSequence() {
        log.publish(Entries.of("LVA-000000", "\"unit\": {\"en\": \"Extradition Unit\"}"), START);
        log.publish(Entries.of("EST-000000", ""), START);
        log.publish(Entries.of("LVA-000000", "\"unit\": {\"en\": \"Cooperation Unit\"}"), START);
        Snapshot snapshot = follow(START);

        assertThat(hits(snapshot, 1, p -> p.q = "extradition")).containsExactly(hit("LVA-000000", 1));
        assertThat(hits(snapshot, 2, p -> p.q = "extradition")).containsExactly(hit("LVA-000000", 1));
        assertThat(hits(snapshot, 3, p -> p.q = "extradition")).isEmpty();
        assertThat(hits(snapshot, 3, p -> p.q = "cooperation unit")).containsExactly(hit("LVA-000000", 3));
        assertThat(hits(snapshot, 2, p -> p.q = "cooperation unit")).isEmpty();
        assertThat(hits(snapshot, 0, p -> {})).isEmpty();
        assertThat(hits(snapshot, 1, p -> {})).containsExactly(hit("LVA-000000", 1));
        assertThat(hits(snapshot, 2, p -> {})).containsExactly(hit("EST-000000", 2), hit("LVA-000000", 1));
        assertThat(hits(snapshot, 3, p -> {})).containsExactly(hit("EST-000000", 2), hit("LVA-000000", 3));
    }

    @Test
    void aWithdrawnEntryIsGoneButWasThere() {
        Entry entry = Entries.of("LVA-000000", "");
        log.publish(entry, START);
        log.publish(Entries.of("LVA-000001", ""), START);
        Publication withdrawal = log.withdraw(entry, "Merged", "LVA-000001", START);
        Snapshot snapshot = follow(START);

        assertThat(snapshot.entry("LVA-000000")).isEmpty();
        assertThat(snapshot.withdrawn()).isEqualTo(Map.of("LVA-000000", withdrawal));
        assertThat(snapshot.count(Filter.STATE, "LVA")).isEqualTo(1);
        assertThat(hits(snapshot, 3, p -> {})).containsExactly(hit("LVA-000001", 2));
        assertThat(hits(snapshot, 2, p -> {})).containsExactlyInAnyOrder(hit("LVA-000000", 1), hit("LVA-000001", 2));

        log.publish(entry, START);
        Snapshot back = follow(START);
        assertThat(back.withdrawn()).isEmpty();
        assertThat(back.entry("LVA-000000")).isPresent();
        assertThat(hits(back, 3, p -> {})).containsExactly(hit("LVA-000001", 2));
        assertThat(hits(back, 4, p -> {})).containsExactlyInAnyOrder(hit("LVA-000000", 4), hit("LVA-000001", 2));
    }

    @Test
    void whatIsNotPublicIsNeitherShownNorFound() {
        log.publish(Entries.confirmed(withChannel("practitioner"), START), START);
        Snapshot snapshot = follow(START);
        assertThat(json(snapshot)).doesNotContain("canary").contains("\"withheld\":[{\"pointer\":\"/channels\"");
        assertThat(json(refreshed(DUE)))
                .as("only its age changes")
                .isEqualTo(json(snapshot).replace("\"current\"", "\"due\""));
        assertThat(hits(snapshot, 1, p -> p.q = "canary")).isEmpty();
        assertThat(hits(snapshot, 1, p -> p.channel = List.of("email"))).isEmpty();
        assertThat(hits(snapshot, 1, p -> p.open = "now")).isEmpty();
    }

    @Test
    void practitionersAreShownTheWholeAndFindByIt() {
        log.publish(Entries.confirmed(withChannel("practitioner"), START), START);
        log.publish(Entries.of("EST-000000", ""), START);
        Snapshot snapshot = follow(START);
        Rendered rendered = snapshot.entry("LVA-000000").orElseThrow();
        assertThat(rendered.isRestricted()).isTrue();
        assertThat(new String(rendered.json(Visibility.PRACTITIONER), StandardCharsets.UTF_8))
                .contains("canary@x.example", "\"visibility\":\"practitioner\"", "\"freshness\":\"current\"")
                .doesNotContain("withheld");
        SearchReader.Hit hit = hit("LVA-000000", 1);
        assertThat(found(snapshot, Visibility.PRACTITIONER, 2, BY_CHANNEL)).containsExactly(hit, hit, hit);
        assertThat(found(snapshot, Visibility.PRACTITIONER, 1, BY_CHANNEL)).containsExactly(hit, hit, hit);

        Rendered open = snapshot.entry("EST-000000").orElseThrow();
        assertThat(open.json(Visibility.PRACTITIONER))
                .as("what is the same is kept once")
                .isSameAs(open.json(Visibility.PUBLIC));

        Snapshot due = refreshed(DUE);
        assertThat(new String(due.entry("LVA-000000").orElseThrow().wholeJson(), StandardCharsets.UTF_8))
                .contains("canary@x.example", "\"freshness\":\"due\"");
        assertThat(found(due, Visibility.PRACTITIONER, 2, BY_CHANNEL))
                .as("an entry that ages is found once")
                .containsExactly(hit, hit, hit);
        assertThat(found(due, Visibility.PUBLIC, 2, BY_CHANNEL)).isEmpty();
    }

    /** Reserved, then for everyone, then reserved again, then given up, then withdrawn. */
    @Test
    void noResidueIsLeftWhereAChannelChangesItsVisibility() {
        List<Entry> versions = List.of(
                withChannel("practitioner"),
                withChannel("public"),
                withChannel("practitioner"),
                Entries.of("LVA-000000", ""),
                withChannel("practitioner"));
        for (int i = 0; i < versions.size(); i++) {
            log.publish(versions.get(i), START);
            Snapshot snapshot = follow(START);
            for (int asOf = 1; asOf <= i + 1; asOf++) {
                assertSeen(snapshot, asOf, versions.get(asOf - 1));
            }
        }
        log.withdraw(versions.get(4), "Merged", null, START);
        for (Visibility audience : Visibility.values()) {
            assertThat(found(follow(START), audience, 6, BY_CHANNEL)).isEmpty();
        }
    }

    private static void assertSeen(Snapshot snapshot, int asOf, Entry then) {
        SearchReader.Hit hit = hit("LVA-000000", asOf);
        List<SearchReader.Hit> all = List.of(hit, hit, hit);
        boolean open = !then.publicForm().channels().isEmpty();
        assertThat(found(snapshot, Visibility.PUBLIC, asOf, BY_CHANNEL)).isEqualTo(open ? all : List.of());
        assertThat(found(snapshot, Visibility.PRACTITIONER, asOf, BY_CHANNEL))
                .isEqualTo(then.channels().isEmpty() ? List.of() : all);
        for (Visibility audience : Visibility.values()) {
            assertThat(found(snapshot, audience, asOf, List.of(p -> {}))).containsExactly(hit);
        }
    }

    /** What all of the searches find, one after the other. */
    private static List<SearchReader.Hit> found(
            Snapshot snapshot, Visibility audience, long sequence, List<Consumer<SearchParameters>> searches) {
        return searches.stream()
                .flatMap(search -> hits(snapshot, audience, sequence, search).stream())
                .toList();
    }

    private static Entry withChannel(String visibility) {
        return Entries.of(
                "LVA-000000",
                "\"channels\": [{\"id\": \"c1\", \"kind\": \"email\", \"value\": \"canary@x.example\", "
                        + "\"visibility\": \"" + visibility + "\", \"availability\": \"24h\"}]");
    }

    @Test
    void theLongestTextsTheRulesAllowAreTakenIn() {
        for (String character : List.of("a", "a ", "ﷺ", "ﷺ ", "司", "İ", "각", "\uD83D\uDE00", "a.", "1", "&A ", "a-")) {
            String text = character.repeat(2_000 / character.length());
            String id = EntryJson.write(text);
            log.publish(Entries.of("LVA-000000", """
                            "names": {"en": %1$s}, "aliases": [%1$s], "unit": {"en": %1$s}, "remarks": {"en": %1$s},
                            "address": {"lines": [%1$s], "locality": %1$s, "postalCode": %1$s, "verbatim": %1$s},
                            "channels": [
                             {"id": "c1", "kind": "phone", "verbatim": %1$s, "visibility": "public"},
                             {"id": "c2", "kind": "email", "verbatim": %1$s, "visibility": "public"},
                             {"id": "c3", "kind": "website", "verbatim": %1$s, "visibility": "public"}],
                            "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc",
                              "article": %1$s, "stage": %1$s, "subject": %1$s}]
                            """.formatted(id)), START);
            Snapshot snapshot = follow(START);
            SearchQuery query = query(Visibility.PUBLIC, p -> p.sort = "name");
            var found = snapshot.search().find(query, null, snapshot.sequence(), false, null);
            assertThat(found.items()).as(character).hasSize(1);
            assertThat(new Cursor(snapshot.sequence(), false, null, found.last()).sealed("key", query))
                    .as("a cursor fits an address")
                    .hasSizeLessThan(2_000);
        }
    }

    @Test
    void anEmptyLogIsAnEmptyDirectory() {
        Snapshot snapshot = follow(START);
        assertThat(snapshot.sequence()).isZero();
        assertThat(snapshot.staleFrom()).isNull();
        assertThat(hits(snapshot, 0, p -> p.facets = List.of("state"))).isEmpty();
        assertThat(hits(snapshot, 0, p -> p.open = "now")).isEmpty();
    }

    private Snapshot follow(Instant now) {
        builder.add(log.after(builder.sequence()), now);
        return builder.build(now);
    }

    private Snapshot refreshed(Instant now) {
        builder.refresh(now);
        return builder.build(now);
    }

    private static Freshness freshness(Snapshot snapshot) {
        return snapshot.entry("LVA-000000").orElseThrow().freshness();
    }

    private static String json(Snapshot snapshot) {
        return new String(snapshot.entry("LVA-000000").orElseThrow().json(Visibility.PUBLIC), StandardCharsets.UTF_8);
    }

    private static List<String> found(Snapshot snapshot, String freshness) {
        return hits(snapshot, snapshot.sequence(), p -> p.freshness = List.of(freshness)).stream()
                .map(SearchReader.Hit::id)
                .toList();
    }

    private static List<SearchReader.Hit> hits(Snapshot snapshot, long sequence, Consumer<SearchParameters> change) {
        return hits(snapshot, Visibility.PUBLIC, sequence, change);
    }

    private static List<SearchReader.Hit> hits(
            Snapshot snapshot, Visibility audience, long sequence, Consumer<SearchParameters> change) {
        SearchQuery query = query(audience, change);
        return snapshot.search()
                .find(query, query.open(), sequence, false, null)
                .items();
    }

    private static SearchQuery query(Visibility audience, Consumer<SearchParameters> change) {
        SearchParameters sent = new SearchParameters();
        change.accept(sent);
        return SearchQuery.of(sent, audience, TREATIES, ANALYSIS, OVERDUE);
    }

    private static SearchReader.Hit hit(String id, long from) {
        return new SearchReader.Hit(id, from);
    }
}
