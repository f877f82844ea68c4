package org.authoritydirectory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Contact;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each audience searches a directory of what it may see, and nothing else can be told from any answer: the public one is
 * compared with a directory in which the rest was never written, that of practitioners with one in which all is public.
 */
class AudienceTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final ScheduleService SCHEDULE = new ScheduleService(TREATIES);
    private static final Analysis ANALYSIS = new Analysis();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final int ENTRIES = 300;
    private static final List<String> OWN_WORDS = List.of(
            "justice", "justise", "minisrty", "extradition", "police the", "ministry of", "司法部", "office \"of the\"");

    private static final List<Entry> VERSIONS = new ArrayList<>();
    private static SearchReader directory;
    private static SearchReader neverWritten;
    private static SearchReader allPublic;

    @BeforeAll
    static void fillTheDirectories() {
        Random random = new Random(11);
        List<Entry> entries = new EntryGenerator(23, TREATIES).entries(ENTRIES).toList();
        for (int i = 0; i < ENTRIES; i++) {
            // Every fourth is a new version of one before, which may reserve what was public and the other way round.
            String id = i % 4 == 3
                    ? VERSIONS.get(random.nextInt(i)).id()
                    : entries.get(i).id();
            VERSIONS.add(reserving(entries.get(i).withId(id), random).published(1, i + 1, NOW));
        }
        directory = reader(UnaryOperator.identity());
        neverWritten = reader(Entry::publicForm);
        allPublic = reader(AudienceTest::published);
    }

    private static SearchReader reader(UnaryOperator<Entry> form) {
        SearchIndex index = new SearchIndex(TREATIES, SCHEDULE, ANALYSIS);
        for (int i = 0; i < ENTRIES; i++) {
            String id = VERSIONS.get(i).id();
            long until = VERSIONS.subList(i + 1, ENTRIES).stream()
                    .filter(later -> later.id().equals(id))
                    .mapToLong(Entry::sequence)
                    .min()
                    .orElse(Long.MAX_VALUE);
            index.put(form.apply(VERSIONS.get(i)), Freshness.OVERDUE, i + 1, until);
        }
        return index.reader(ENTRIES);
    }

    /** A few secrets: a number, an address, a post, a note full of words that others have in their names. */
    private static Entry reserving(Entry entry, Random random) {
        if (random.nextInt(3) > 0) {
            return entry;
        }
        String number = "+371555" + (10_000 + random.nextInt(90_000));
        String members = """
                {"id": "LVA-000000", "state": "LVA", "names": {"en": "x"}, "provenance": {"source": "test"},
                 "channels": [
                  {"id": "r1", "kind": "phone", "value": "%1$s", "visibility": "%2$s", "availability": "24h",
                   "note": {"en": "the justise of ministries, canary%3$d", "zh": "司法部"}},
                  {"id": "r2", "kind": "secure-platform", "verbatim": "canary%3$d.hidden.example",
                   "visibility": "practitioner"}],
                 "contacts": [{"title": {"en": "Canaryhead%3$d of the police"}, "channels": ["r1"],
                               "visibility": "practitioner"}]}
                """.formatted(number, random.nextInt(4) == 0 ? "public" : "practitioner", random.nextInt(9));
        Entry reserved = EntryJson.read(members);
        List<Channel> channels = new ArrayList<>(entry.channels());
        channels.addAll(reserved.channels());
        return withContacts(entry.withChannels(channels), reserved.contacts());
    }

    private static Entry published(Entry whole) {
        return EntryJson.read(EntryJson.write(whole).replace("\"practitioner\"", "\"public\""));
    }

    private static Entry withContacts(Entry entry, List<Contact> contacts) {
        String json = EntryJson.write(entry);
        return entry.contacts().isEmpty()
                ? EntryJson.read(
                        json.substring(0, json.length() - 1) + ",\"contacts\":" + EntryJson.write(contacts) + "}")
                : entry;
    }

    @Test
    void whatIsReservedMightAsWellNotBeThere() {
        int found = compare(Visibility.PUBLIC, neverWritten);
        assertThat(found).as("the comparison compares something").isGreaterThan(1_000);
    }

    @Test
    void aSearchForEveryoneReadsNoMoreForIt() {
        assertThat(directory.size(Visibility.PUBLIC)).isEqualTo(neverWritten.size(Visibility.PUBLIC));
        assertThat(directory.size(Visibility.PRACTITIONER)).isGreaterThan(allPublic.size(Visibility.PUBLIC));
    }

    @Test
    void practitionersSearchAsIfAllWerePublic() {
        int found = compare(Visibility.PRACTITIONER, allPublic);
        assertThat(found).as("the comparison compares something").isGreaterThan(1_000);
        assertThat(total(directory, "canaryhead3", Visibility.PRACTITIONER))
                .isPositive()
                .isGreaterThan(total(directory, "canaryhead3", Visibility.PUBLIC));
    }

    /** Everything that can be asked, of both directories; the number of matches in all. */
    private static int compare(Visibility audience, SearchReader model) {
        int matches = 0;
        for (String text : texts()) {
            SearchParameters sent = new SearchParameters();
            sent.q = text;
            matches += same(sent, audience, SearchOrder.RELEVANCE, ENTRIES, false, model);
            matches += same(sent, audience, SearchOrder.RELEVANCE, ENTRIES, true, model);
            matches += same(sent, audience, SearchOrder.RELEVANCE, ENTRIES / 2, false, model);
            matches += same(sent, audience, SearchOrder.NEWEST, ENTRIES - 1, false, model);
        }
        for (SearchOrder order : SearchOrder.values()) {
            for (Channel.Kind kind : Channel.Kind.values()) {
                SearchParameters sent = new SearchParameters();
                sent.channel = List.of(kind.code());
                matches += same(sent, audience, order, ENTRIES, false, model);
                matches += same(sent, audience, order, ENTRIES / 3, false, model);
            }
            SearchParameters open = new SearchParameters();
            open.open = "2026-11-22T03:00:00Z";
            matches += same(open, audience, order, ENTRIES, false, model);
        }
        return matches;
    }

    private static int same(
            SearchParameters sent,
            Visibility audience,
            SearchOrder order,
            long asOf,
            boolean tolerant,
            SearchReader model) {
        sent.facets = Arrays.stream(Filter.values()).map(Filter::parameter).toList();
        sent.limit = "7";
        sent.sort = order == SearchOrder.NEWEST ? "-published" : order.name().toLowerCase(java.util.Locale.ROOT);
        SearchQuery query = SearchQuery.of(sent, audience, TREATIES, ANALYSIS, NOW);
        SearchReader.Found found = directory.find(query, query.open(), asOf, tolerant, null);
        SearchReader.Found expected = model.find(query, query.open(), asOf, tolerant, null);
        String asked = query + " as of " + asOf + (tolerant ? " with typing errors" : "");
        assertThat(found.items()).as(asked).isEqualTo(expected.items());
        assertThat(found.total()).as(asked).isEqualTo(expected.total());
        assertThat(found.facets()).as(asked).isEqualTo(expected.facets());
        assertThat(found.more()).as(asked).isEqualTo(expected.more());
        assertThat(found.last() == null ? null : found.last().fields)
                .as("%s: score and place", asked)
                .isEqualTo(expected.last() == null ? null : expected.last().fields);
        return (int) found.total();
    }

    /** Every secret, its beginnings, its endings and its misspellings; and what the names have in common with them. */
    private static Set<String> texts() {
        Set<String> texts = new TreeSet<>(OWN_WORDS);
        for (String secret : List.of("canary3", "canaryhead3")) {
            texts.add(secret);
            texts.add("\"" + secret + " of the\"");
            texts.add(secret + " ministry");
            texts.add(secret.substring(0, secret.length() - 1));
            texts.add(secret.replace("nar", "anr"));
        }
        texts.addAll(List.of("+371555", "371 555 1", "5551", "hidden", "hiden", "can", "canari"));
        return texts;
    }

    private static long total(SearchReader reader, String text, Visibility audience) {
        SearchParameters sent = new SearchParameters();
        sent.q = text;
        SearchQuery query = SearchQuery.of(sent, audience, TREATIES, ANALYSIS, NOW);
        return reader.find(query, null, ENTRIES, false, null).total();
    }

    /** What the law has erased is put again as its public form, under the same number. */
    @Test
    void aVersionPutAgainReplacesBothOfItsForms() {
        SearchIndex index = new SearchIndex(TREATIES, SCHEDULE, ANALYSIS);
        Entry reserving = reserving("canary");
        Entry other = reserving("parrot");
        for (Entry form : List.of(reserving, reserving, other, other.publicForm(), reserving, reserving.publicForm())) {
            index.put(form, Freshness.DUE, 1, Long.MAX_VALUE);
            SearchReader reader = index.reader(1);
            for (Visibility audience : Visibility.values()) {
                boolean whole = audience.isRestricted();
                assertThat(total(reader, "", audience)).isEqualTo(1);
                assertThat(total(reader, "canary", audience)).isEqualTo(whole && form == reserving ? 1 : 0);
                assertThat(total(reader, "parrot", audience)).isEqualTo(whole && form == other ? 1 : 0);
            }
            reader.release();
        }
    }

    private static Entry reserving(String secret) {
        return Entries.with(
                "\"contacts\": [{\"title\": {\"en\": \"%s\"}, \"visibility\": \"practitioner\"}]".formatted(secret));
    }

    @Test
    void aReaderStaysOpenForBothAudiencesUntilItIsLetGo() {
        SearchIndex index = new SearchIndex(TREATIES, SCHEDULE, ANALYSIS);
        index.put(reserving("canary"), Freshness.DUE, 1, Long.MAX_VALUE);
        SearchReader reader = index.reader(1);
        assertThat(reader.acquire()).isTrue();
        reader.release();
        assertThat(total(reader, "canary", Visibility.PRACTITIONER)).isEqualTo(1);
        assertThat(total(reader, "ministry", Visibility.PUBLIC)).isEqualTo(1);
        reader.release();
        assertThat(reader.acquire()).isFalse();
    }
}
