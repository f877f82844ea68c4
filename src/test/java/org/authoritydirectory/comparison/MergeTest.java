package org.authoritydirectory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two changes of one entry come together whole, or a person is asked; never does one silently undo the other. */
class MergeTest {

    private static final String CHANNEL =
            "{\"id\": \"%s\", \"kind\": \"phone\", \"verbatim\": \"%s\", \"visibility\": \"public\"}";

    @Property(tries = 1_000, seed = "20040128")
    void whereOneSideChangedNothingTheOtherIsTaken(@ForAll("entries") Entry base, @ForAll("entries") Entry changed) {
        Entry renumbered = base.published(5, 6, Instant.EPOCH);
        assertMerged(Merge.of(base, changed, base), changed);
        assertMerged(Merge.of(base, changed, renumbered), changed);
        assertMerged(Merge.of(base, base, changed), changed);
        assertMerged(Merge.of(base, renumbered, changed), changed);
        assertMerged(Merge.of(base, changed, changed), changed);
    }

    @Property(tries = 1_000, seed = "20040128")
    void theSidesCanBeExchanged(
            @ForAll("entries") Entry base, @ForAll("entries") Entry mine, @ForAll("entries") Entry theirs) {
        exchanged(base, mine, theirs);
    }

    @Property(tries = 1_000, seed = "20040128")
    void sidesThatTouchedLittleCanBeExchanged(
            @ForAll("entries") Entry base, @ForAll("entries") Entry other, @ForAll Random random) {
        List<List<Change>> sides = dealt(Difference.of(base, other), random, 3);
        exchanged(
                base,
                Applied.to(base, join(sides.get(0), sides.get(2))),
                Applied.to(base, join(sides.get(1), sides.get(2))));
    }

    private static void exchanged(Entry base, Entry mine, Entry theirs) {
        Merge merge = Merge.of(base, mine, theirs);
        Merge exchanged = Merge.of(base, theirs, mine);
        assertThat(exchanged.conflicts())
                .containsExactlyInAnyOrderElementsOf(merge.conflicts().stream()
                        .map(c -> new Conflict(c.member(), c.base(), c.theirs(), c.mine()))
                        .toList());
        assertThat(merge.entry() == null).isEqualTo(!merge.conflicts().isEmpty());
        if (merge.entry() != null) {
            assertThat(Difference.of(merge.entry(), exchanged.entry()))
                    .as("only the order of lists differs")
                    .allSatisfy(change -> assertThat(Applied.isOfAList(change)).isTrue())
                    .allSatisfy(change -> assertThat(items(change.before())).isEqualTo(items(change.after())));
        }
    }

    /** The strongest thing to say: what the merge changed is exactly what the two sides changed. */
    @Property(tries = 1_000, seed = "20040128")
    void whatBothSidesChangedIsChangedAndNothingElse(
            @ForAll("unrepeated") Entry base, @ForAll("unrepeated") Entry other, @ForAll Random random) {
        List<List<Change>> sides = dealt(Difference.of(base, other), random, 3);
        Entry mine = Applied.to(base, join(sides.get(0), sides.get(2)));
        Entry theirs = Applied.to(base, join(sides.get(1), sides.get(2)));
        Merge merge = Merge.of(base, mine, theirs);
        if (merge.entry() == null) {
            // Edits that do not touch each other have one way to go wrong: together they leave nothing.
            assertThat(merge.conflicts()).allSatisfy(conflict -> {
                assertThat(conflict.base().isContainerNode()).isTrue();
                JsonNode left = Applied.at(
                        Applied.to(base, join(join(sides.get(0), sides.get(1)), sides.get(2))), conflict.member());
                assertThat(left == null || left.isEmpty()).isTrue();
                assertThat(conflict.mine()).isNotEmpty();
                assertThat(conflict.theirs()).isNotEmpty();
            });
            return;
        }
        Set<Change> all = new LinkedHashSet<>(Difference.of(base, mine));
        all.addAll(Difference.of(base, theirs));
        assertThat(Difference.of(base, merge.entry())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property(tries = 1_000, seed = "20040128")
    void nothingThatASideChangedIsLost(
            @ForAll("entries") Entry base, @ForAll("entries") Entry mine, @ForAll("entries") Entry theirs) {
        Merge merge = Merge.of(base, mine, theirs);
        List<Change> changes = join(Difference.of(base, mine), Difference.of(base, theirs));
        if (merge.entry() == null) {
            assertThat(merge.conflicts()).extracting(Conflict::member).doesNotHaveDuplicates();
            assertThat(merge.conflicts()).allSatisfy(conflict -> assertThat(changes)
                    .extracting(Change::member)
                    .anyMatch(member -> (member + "/").startsWith(conflict.member() + "/")));
        } else {
            assertThat(without(Difference.of(base, merge.entry())))
                    .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(without(changes)));
        }
    }

    /** Of two items, what a side says of their order holds, unless the other side alone moved them. */
    @Property(tries = 5_000, seed = "20040128")
    void noOrderThatASideGaveIsLost(
            @ForAll("orders") List<String> base,
            @ForAll("orders") List<String> mine,
            @ForAll("orders") List<String> theirs) {
        Merge merge = Merge.of(withAliases(base), withAliases(mine), withAliases(theirs));
        exchanged(withAliases(base), withAliases(mine), withAliases(theirs));
        if (merge.entry() != null) {
            List<String> merged = merge.entry().aliases();
            merged.forEach(first -> merged.subList(merged.indexOf(first) + 1, merged.size())
                    .forEach(then -> {
                        assertThat(isIgnored(mine, theirs, base, first, then)).isFalse();
                        assertThat(isIgnored(theirs, mine, base, first, then)).isFalse();
                    }));
        }
    }

    /** A side that has two items the other way round and does not only repeat what was before the other turned it. */
    private static boolean isIgnored(
            List<String> side, List<String> other, List<String> base, String first, String then) {
        boolean isTurned = isBefore(then, first, base) && isBefore(first, then, other);
        return isBefore(then, first, side) && !isTurned;
    }

    private static boolean isBefore(String first, String then, List<String> list) {
        return list.contains(first) && list.indexOf(first) < list.indexOf(then);
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.of("A", "B", "C", "D", "E").list().uniqueElements().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Entry> entries() {
        return ArbitraryEntry.any();
    }

    @Provide
    Arbitrary<Entry> unrepeated() {
        return ArbitraryEntry.withoutRepeats();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["A", "B"]      | ["A", "B", "C"]  | ["A", "B", "D"]  | ["A", "B", "C", "D"]
            ["A", "B"]      | ["C", "A", "B"]  | ["A", "B", "D"]  | ["C", "A", "B", "D"]
            ["A", "B"]      | ["A", "B", "C"]  | ["D", "A", "B"]  | ["D", "A", "B", "C"]
            ["A", "B"]      | ["B", "A"]       | ["A", "B", "C"]  | ["B", "A", "C"]
            ["A", "B"]      | ["A", "B", "C"]  | ["B", "A"]       | ["B", "A", "C"]
            ["A", "B", "C"] | ["C", "B", "A"]  | ["A", "C"]       | ["C", "A"]
            ["A", "B", "C"] | ["B", "C"]       | ["A", "B"]       | ["B"]
            ["A", "B"]      | ["B", "A"]       | ["B", "A"]       | ["B", "A"]
            ["A", "B", "C"] | ["C", "A", "B"]  | ["C", "A"]       | ["C", "A"]
            ["A", "B"]      | ["B", "A", "C"]  | ["B", "A"]       | ["B", "A", "C"]
            ["A", "B"]      | ["B", "A"]       | ["B", "A", "C"]  | ["B", "A", "C"]
            ["A", "A"]      | ["A", "A", "B"]  | ["A", "A"]       | ["A", "A", "B"]
            []              | ["A"]            | ["B"]            | ["A", "B"]
            ["A"]           | []               | ["A", "B"]       | ["B"]
            ["A"]           | ["A", "X"]       | ["A", "D", "X"]  | ["A", "D", "X"]
            ["A"]           | ["A", "D", "X"]  | ["A", "X"]       | ["A", "D", "X"]
            ["A", "B"]      | ["B", "A"]       | ["C", "B", "A"]  | ["C", "B", "A"]
            ["A", "B", "C"] | ["C", "B"]       | ["B", "C", "A"]  | ["C", "B"]
            ["A", "B", "C"] | ["B", "A", "C"]  | ["A", "C", "B"]  | conflict
            ["A", "B"]      | ["C", "A", "B"]  | ["D", "A", "B"]  | ["C", "D", "A", "B"]
            ["A"]           | ["A", "M", "X"]  | ["A", "D", "X"]  | ["A", "M", "D", "X"]
            ["A", "B"]      | ["B", "A", "X"]  | ["A", "B", "M", "X"] | ["B", "A", "M", "X"]
            ["A", "B"]      | ["A", "X", "B"]  | ["A", "B", "X"]  | conflict
            ["C"]           | ["C", "A", "B"]  | ["B", "C"]       | conflict
            ["A", "B"]      | ["B", "A", "X", "Y"] | ["A", "B", "Y", "X"] | conflict
            ["A", "B"]      | ["A", "B", "Y", "X"] | ["B", "A", "X", "Y"] | conflict
            ["A"]           | ["A", "B", "C"]  | ["A", "C", "B"]  | conflict
            ["A", "B"]      | ["A"]            | ["B"]            | conflict
            ["A", "A"]      | ["A"]            | ["A", "A", "B"]  | conflict
            ["A"]           | ["A", "B", "B"]  | ["A", "C"]       | conflict
            """)
    void itemsOfAListKeepTheirOrder(String base, String mine, String theirs, String merged) {
        Merge merge = Merge.of(aliases(base), aliases(mine), aliases(theirs));
        if (merged.equals("conflict")) {
            assertThat(merge.conflicts())
                    .containsExactly(new Conflict("/aliases", json(base), json(mine), json(theirs)));
        } else {
            assertThat(merge.conflicts()).isEmpty();
            assertThat(merge.entry().aliases()).isEqualTo(aliases(merged).aliases());
        }
    }

    @Test
    void editsOfOneChannelInDifferentMembersBothSurvive() {
        Entry base = channels("c1 1", "c2 2");
        Entry mine = Entries.with("\"channels\": [%s, %s]".formatted(channel("c2 2"), channel("c1 9")));
        Entry theirs = Entries.with("\"unit\": {\"en\": \"Unit\"}, \"channels\": [%s, %s, %s]"
                .formatted(channel("c1 1").replace("phone", "fax"), channel("c2 2"), channel("c3 3")));
        Entry merged = Merge.of(base, mine, theirs).entry();
        assertThat(merged.unit()).containsEntry("en", "Unit");
        assertThat(merged.channels()).extracting(Channel::id).containsExactly("c2", "c1", "c3");
        assertThat(merged.channels().get(1).verbatim()).isEqualTo("9");
        assertThat(merged.channels().get(1).kind()).isEqualTo(Channel.Kind.FAX);
    }

    @Test
    void whatBothChangedDifferentlyIsAConflict() {
        assertThat(Merge.of(channels("c1 1"), channels("c1 2"), channels("c1 3"))
                        .conflicts())
                .containsExactly(new Conflict("/channels/c1/verbatim", json("\"1\""), json("\"2\""), json("\"3\"")));
    }

    @Test
    void anItemRemovedHereAndEditedThereIsAConflict() {
        Merge merge = Merge.of(channels("c1 1", "c2 2"), channels("c2 2"), channels("c1 9", "c2 2"));
        assertThat(merge.entry()).isNull();
        assertThat(merge.conflicts())
                .containsExactly(new Conflict("/channels/c1", json(channel("c1 1")), null, json(channel("c1 9"))));
        assertThat(Merge.of(channels("c1 1", "c2 2"), channels("c2 2"), channels("c2 2", "c1 1"))
                        .entry()
                        .channels())
                .as("an item that is only moved there")
                .extracting(Channel::id)
                .containsExactly("c2");
    }

    @Test
    void twoNewChannelsOfOneIdAreNotMixed() {
        assertThat(Merge.of(channels("c1 1"), channels("c1 1", "c2 2"), channels("c1 1", "c2 3"))
                        .conflicts())
                .containsExactly(new Conflict("/channels/c2", null, json(channel("c2 2")), json(channel("c2 3"))));
        assertThat(Merge.of(channels("c1 1"), channels("c1 1", "c2 2"), channels("c1 1", "c2 2"))
                        .entry())
                .isEqualTo(channels("c1 1", "c2 2"));
    }

    /** Where a designation names no channel, it means all of them. */
    @Test
    void theChannelsOfADesignationAreTakenWholeOrNotAtAll() {
        Entry base = designated("\"c1\", \"c2\"");
        Merge merge = Merge.of(base, designated("\"c1\""), designated("\"c2\""));
        assertThat(merge.conflicts()).extracting(Conflict::member).containsExactly("/designations/d1/channels");
        assertThat(Merge.of(base, designated(""), designated("\"c1\", \"c2\", \"c3\""))
                        .entry())
                .isNull();
        assertThat(Merge.of(base, designated("\"c1\""), base).entry().designations())
                .extracting(Designation::channels)
                .containsExactly(List.of("c1"));
    }

    @Test
    void theTwoSidesDoNotTogetherLeaveAnAuthorityWithoutAWayToReachIt() {
        Merge merge = Merge.of(channels("c1 1", "c2 2"), channels("c1 1"), channels("c2 2"));
        assertThat(merge.entry()).isNull();
        assertThat(merge.conflicts()).extracting(Conflict::member).containsExactly("/channels");
        assertThat(Merge.of(
                                Entries.with("\"names\": {\"en\": \"A\", \"lv\": \"B\"}"),
                                Entries.with("\"names\": {\"en\": \"A\"}"),
                                Entries.with("\"names\": {\"lv\": \"B\"}"))
                        .conflicts())
                .extracting(Conflict::member)
                .containsExactly("/names");
        assertThat(Merge.of(channels("c1 1", "c2 2"), channels(), channels("c2 2"))
                        .entry()
                        .channels())
                .as("one side alone meant to leave none")
                .isEmpty();
    }

    @Test
    void twoNewAddressesAreNotMixed() {
        Merge merge = Merge.of(
                Entries.with(""),
                Entries.with("\"address\": {\"locality\": \"Riga\"}"),
                Entries.with("\"address\": {\"postalCode\": \"LV-1536\"}"));
        assertThat(merge.conflicts()).extracting(Conflict::member).containsExactly("/address");
    }

    @Test
    void textsInDifferentLanguagesComeTogether() {
        Entry merged = Merge.of(
                        Entries.with("\"remarks\": {\"en\": \"A\"}"),
                        Entries.with("\"unit\": {\"en\": \"Unit\"}, \"remarks\": {\"en\": \"A\", \"fr\": \"B\"}"),
                        Entries.with("\"unit\": {\"lv\": \"Nodaļa\"}"))
                .entry();
        assertThat(merged.unit()).containsOnlyKeys("en", "lv");
        assertThat(merged.remarks()).containsOnlyKeys("fr");
    }

    @Test
    void aConfirmationMeanwhileIsKept() {
        Entry base = Entries.with("");
        Instant confirmed = Instant.parse("2026-11-23T10:00:00Z");
        Merge merge = Merge.of(
                base, channels("c1 1"), Entries.confirmed(base, confirmed).published(4, 9, confirmed));
        assertThat(merge.entry()).isEqualTo(Entries.confirmed(channels("c1 1"), confirmed));
    }

    private static void assertMerged(Merge merge, Entry expected) {
        assertThat(merge.conflicts()).isEmpty();
        assertThat(Applied.json(merge.entry())).isEqualTo(Applied.json(expected));
        assertThat(merge.entry().version()).isNull();
        assertThat(merge.entry().sequence()).isNull();
        assertThat(merge.entry().publishedAt()).isNull();
    }

    /** The changes of members that are no lists, dealt out to so many hands. */
    private static List<List<Change>> dealt(List<Change> changes, Random random, int hands) {
        List<List<Change>> dealt = new ArrayList<>();
        for (int i = 0; i < hands; i++) {
            dealt.add(new ArrayList<>());
        }
        without(changes).forEach(change -> dealt.get(random.nextInt(hands)).add(change));
        return dealt;
    }

    private static List<Change> without(List<Change> changes) {
        return changes.stream().filter(change -> !Applied.isOfAList(change)).toList();
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<JsonNode> items(JsonNode list) {
        Set<JsonNode> items = new LinkedHashSet<>();
        list.forEach(items::add);
        return items;
    }

    private static Entry withAliases(List<String> aliases) {
        return aliases(
                "[" + String.join(",", aliases.stream().map(a -> '"' + a + '"').toList()) + "]");
    }

    private static Entry aliases(String list) {
        return Entries.with("\"aliases\": " + list);
    }

    private static Entry channels(String... idAndVerbatim) {
        List<String> channels =
                List.of(idAndVerbatim).stream().map(MergeTest::channel).toList();
        return Entries.with("\"channels\": " + channels);
    }

    private static String channel(String idAndVerbatim) {
        return CHANNEL.formatted((Object[]) idAndVerbatim.split(" "));
    }

    private static Entry designated(String channels) {
        return Entries.with("\"designations\": [{\"id\": \"d1\", \"channels\": [" + channels + "]}]");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
