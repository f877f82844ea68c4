package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Address;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Contact;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.authority.Link;
import org.authoritydirectory.authority.Provenance;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.VisibleText;

/** Whatever passes the rules of publication is looked at without an accident, soon, and in words that are safe to show. */
class HostileEntryTest {

    private static final int LONGEST = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DoubtService DOUBTS = new DoubtService(Proposals.TREATIES, Clock.systemUTC());

    /** What readers of numbers, addresses and domains have stumbled over. */
    private static final List<String> NASTY = List.of(
            "+",
            "++",
            "+0",
            "+٠٠",
            "00",
            "0x",
            "tel:",
            "+371;ext=",
            "+371 #",
            "*31#",
            "@",
            "@@",
            "a@",
            "@a",
            "a@b@c",
            "a@.",
            "a@..",
            "a@-",
            "a@xn--",
            "a@xn--a",
            "a@xn--zzzzzzzzzz",
            "a@[",
            "a@[::1]",
            "a@ß.İ",
            "a@\u0301.\u0301",
            "a@\u200d",
            "a@。",
            "a@．．",
            "http://",
            "http:///",
            "http://@",
            "http://:",
            "http://.",
            "http://a:b:c",
            "http://%",
            "http://%00",
            "http://[",
            "http://\\\\@",
            "://",
            "//",
            "a.b:99999999999",
            "xn--",
            "..",
            ".",
            "ﷺ",
            "İ",
            "ﬃ",
            "½",
            "٫",
            "𝟎",
            "①",
            "🏴",
            "葛\uDB40\uDD00",
            "<script>alert(1)</script>",
            "\"';--",
            "${x}",
            "%s%n",
            "/~0~1",
            "=1+1",
            "\u200d",
            "O",
            "l",
            "l0",
            "0l",
            "З3");

    @Property(tries = 500, seed = "20031231")
    void everyTextIsLookedAtWithoutAnAccident(
            @ForAll("texts") String text, @ForAll("texts") String other, @ForAll("texts") String third)
            throws JsonProcessingException {
        Entry proposed = Entries.passed(entry("LVA-000000", List.of(text, other, third), 5));
        Entry published = entry("LVA-000000", List.of(other, third), 5);
        Entry beside = entry("LVA-000001", List.of(text), 5);
        for (Entry before : new Entry[] {null, published, proposed}) {
            List<Doubt> told = DOUBTS.about(proposed, before, List.of(beside, published));
            assertThat(DOUBTS.about(proposed, before, List.of(published, beside)))
                    .isEqualTo(told);
            JsonNode document = JSON.readTree(EntryJson.write(proposed));
            assertThat(told).isNotEmpty().allSatisfy(doubt -> {
                assertThat(document.at(doubt.pointer()).isMissingNode())
                        .as(doubt.pointer())
                        .isFalse();
                assertThat(doubt.detail())
                        .matches("[\\p{L}\\p{N} ._:/+()…“”,;?'-]{1,1000}")
                        .endsWith(".");
            });
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(NASTY);
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("+0123456789Ol٠１@.:/\\[]xn-%аñ司 \u0301\u200d,;()".toCharArray())
                .ofMaxLength(60);
        return Arbitraries.oneOf(
                        nasty,
                        signs,
                        signs.map(text -> "a@" + text),
                        signs.map(text -> "http://" + text),
                        nasty.list().ofMinSize(2).ofMaxSize(6).map(parts -> String.join("", parts)),
                        nasty.flatMap(part -> Arbitraries.integers()
                                .between(2, LONGEST)
                                .map(times -> part.repeat(Math.min(times, LONGEST / part.length())))),
                        Arbitraries.strings().ofMaxLength(300))
                .map(HostileEntryTest::fit);
    }

    @Example
    void theLargestEntryIsLookedAtInBoundedTime() {
        List<String> longest = List.of(
                "a@b ".repeat(500),
                "+" + "٠".repeat(1_999),
                "0".repeat(2_000),
                "O0".repeat(1_000),
                "xn--a.".repeat(333),
                IntStream.range(0, 400)
                        .mapToObj(i -> "@" + Integer.toString(i, 36))
                        .reduce("", String::concat),
                "ﷺ".repeat(2_000),
                "@" + "е\u0301".repeat(126),
                IntStream.range(0, 25).mapToObj(i -> "@" + i + "м".repeat(76)).reduce("", String::concat),
                IntStream.range(0, 999)
                        .mapToObj(i -> "." + Character.toString(0x4E00 + i))
                        .reduce("a", String::concat),
                "http://" + "a.".repeat(996));
        Entry proposed = Entries.passed(entry("LVA-000000", longest, 100));
        Entry published = entry("LVA-000000", longest.subList(2, 9), 100);
        List<Entry> others = Collections.nCopies(20, entry("LVA-000001", longest, 100));
        List<Doubt> told =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DOUBTS.about(proposed, published, others));
        assertThat(told).hasSizeBetween(100, 1_000);
    }

    /** A text of any kind as one that may be published. */
    private static String fit(String text) {
        StringBuilder fit = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(VisibleText::holdsOnlyVisible)
                .filter(c -> fit.length() + c.length() <= LONGEST)
                .forEach(fit::append);
        return VisibleText.isBlank(fit.toString()) ? "x" : fit.toString();
    }

    /** An entry with so many designations, and the texts in turn wherever there can be one. */
    private static Entry entry(String id, List<String> texts, int designations) {
        var next = new Object() {
            private int i;

            String text() {
                return texts.get(i++ % texts.size());
            }

            Map<String, String> words() {
                return Map.of("en", text());
            }
        };
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < Math.min(50, designations * 2); i++) {
            Channel.Kind kind = Channel.Kind.values()[i % (i < 40 ? 4 : 8)];
            channels.add(new Channel(
                    "c" + i,
                    kind,
                    i % 3 == 0 ? null : next.text(),
                    i % 5 == 0 ? null : next.text(),
                    null,
                    null,
                    next.text(),
                    Visibility.PUBLIC,
                    next.words()));
        }
        List<Designation> designated = new ArrayList<>();
        for (int i = 0; i < designations; i++) {
            designated.add(new Designation(
                    "d" + i,
                    "mutual-legal-assistance",
                    i % 2 == 0 ? "untoc" : "national-law",
                    next.text(),
                    null,
                    i % 3 == 0 ? next.text() : null,
                    i % 4 == 0 ? next.text() : null,
                    null,
                    null,
                    new Designation.Notification(next.text(), null),
                    new Languages(null, null, next.text()),
                    List.of("c0"),
                    next.words(),
                    next.words()));
        }
        List<Link> links = new ArrayList<>();
        for (String scheme : List.of("https://", "mailto:", "tel:", "http://")) {
            String rest = next.text();
            links.add(new Link(
                    next.words(),
                    scheme
                            + rest.codePoints()
                                    .limit(250)
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)));
        }
        return new Entry(
                id,
                null,
                null,
                null,
                "LVA",
                next.words(),
                List.of(next.text()),
                next.words(),
                new Address(List.of(next.text()), next.text(), next.text(), "LVA", next.text()),
                channels,
                new Hours(null, null, List.of(new Hours.Exception("2026-12-25", null, null, next.text())), next.text()),
                new Languages(List.of("lv"), null, next.text()),
                designated,
                next.words(),
                next.words(),
                links,
                List.of(next.text()),
                next.words(),
                List.of(new Contact(next.words(), List.of("c0"), Visibility.PUBLIC)),
                new Provenance(next.text(), next.text(), null),
                null,
                null,
                null);
    }
}
