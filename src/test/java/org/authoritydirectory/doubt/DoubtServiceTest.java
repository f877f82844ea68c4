package org.authoritydirectory.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** What a reviewer of the real sample is told, and that good data is left in peace. */
class DoubtServiceTest {

    private static final List<Entry> SAMPLE = Entries.ofSample();

    private final DoubtService doubts =
            new DoubtService(Proposals.TREATIES, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void latviaStillHasTheNumbersOfItsOldNumberingPlan() {
        assertThat(whenNew(Sample.LATVIA_JUSTICE))
                .filteredOn(doubt -> doubt.code().startsWith("phone"))
                .extracting(Doubt::code, Doubt::pointer)
                .containsExactly(
                        tuple("phone-invalid", "/channels/0/value"),
                        tuple("phone-invalid", "/channels/1/value"),
                        tuple("phone-invalid", "/channels/2/value"),
                        tuple("phone-invalid", "/channels/3/value"));
    }

    @Test
    void whatIsPublishedAlreadyNeedsNoSecondLook() {
        Entry published = entry(Sample.LATVIA_JUSTICE);
        assertThat(whenNew(Sample.LATVIA_JUSTICE))
                .filteredOn(doubt -> doubt.code().startsWith("phone"))
                .allMatch(Doubt::acknowledge);
        assertThat(doubts.about(published, published, List.of()))
                .filteredOn(doubt -> doubt.code().startsWith("phone"))
                .hasSize(4)
                .noneMatch(Doubt::acknowledge);
        assertThat(doubts.about(
                        published, Proposals.channel("LVA", Channel.Kind.PHONE, null, "+371 6703 6801"), List.of()))
                .filteredOn(doubt -> doubt.code().startsWith("phone"))
                .hasSize(4)
                .allMatch(Doubt::acknowledge);
    }

    @Test
    void inAllTheSampleOnlyGibraltarKenyaAndLatviaHaveOldNumbers() {
        Set<String> old = SAMPLE.stream()
                .filter(entry ->
                        whenNew(entry.id()).stream().anyMatch(d -> d.code().equals("phone-invalid")))
                .map(Entry::id)
                .collect(Collectors.toSet());
        assertThat(old)
                .containsExactlyInAnyOrder(
                        Sample.LATVIA_JUSTICE,
                        Sample.LATVIA_PROSECUTOR,
                        Sample.LATVIA_INTERIOR,
                        Sample.id("KEN-01"),
                        Sample.id("GBR-01"));
    }

    @Test
    void russiaAndJapanHaveTwoAuthoritiesForOneDesignationAndOthersSplitIt() {
        Map<String, String> second = new TreeMap<>();
        for (Entry entry : SAMPLE) {
            whenNew(entry.id()).stream()
                    .filter(doubt -> doubt.code().equals("second-central-authority"))
                    .forEach(doubt -> second.put(entry.id(), doubt.detail().substring(32, 42)));
        }
        assertThat(second)
                .as("not Latvia by stage, nor the United Kingdom by territory and subject, nor Hungary by procedure")
                .isEqualTo(Map.of(
                        "JPN-441P9D", "JPN-4NP4TP",
                        "JPN-4NP4TP", "JPN-441P9D",
                        "RUS-GXPF0R", "RUS-MG38Z0",
                        "RUS-MG38Z0", "RUS-GXPF0R"));
    }

    @Test
    void nothingInTheSampleIsForgedOrOfAStrangerToTheTreaty() {
        assertThat(SAMPLE.stream()
                        .flatMap(entry -> whenNew(entry.id()).stream())
                        .map(Doubt::code)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "phone-invalid", "domain-new", "second-central-authority", "translation-missing");
    }

    @Test
    void anEntryThatStaysAsItIsIsNotSuspectedOfItsDomainsAndWordsAgain() {
        for (Entry entry : SAMPLE) {
            assertThat(doubts.about(entry, entry, othersOf(entry)))
                    .extracting(Doubt::code)
                    .isSubsetOf("phone-invalid", "second-central-authority");
        }
    }

    @Test
    void anAmendmentOfLatviaIsToldByWhatItChanges() {
        Entry published = entry(Sample.LATVIA_PROSECUTOR);
        Entry proposed = published.withChannels(published.channels().stream()
                .map(c -> Proposals.channel(
                                "LVA",
                                c.kind(),
                                null,
                                switch (c.kind()) {
                                    case EMAIL -> "gen@lrp.gov-lv.example";
                                    case FAX -> "+371 67O44449";
                                    default -> "+370 670 44 400";
                                })
                        .channels()
                        .get(0))
                .toList());
        assertThat(doubts.about(proposed, published, othersOf(published)))
                .extracting(doubt -> doubt.code() + " " + doubt.pointer())
                .containsExactly(
                        "phone-country /channels/0/verbatim",
                        "phone-invalid /channels/1/verbatim",
                        "phone-look-alike /channels/1/verbatim",
                        "domain-new /channels/2/verbatim");
    }

    @Test
    void theTenthChannelComesAfterTheSecondAndTheOrderIsAlwaysTheSame() {
        Entry entry = Entries.with("\"channels\": ["
                + IntStream.range(0, 12)
                        .mapToObj(i -> ("{\"id\": \"c%d\", \"kind\": \"phone\", \"value\": \"l0\", "
                                        + "\"note\": {\"en\": \"a\"}, \"visibility\": \"public\"}")
                                .formatted(i))
                        .collect(Collectors.joining(","))
                + "]");
        List<Doubt> told = doubts.about(entry, null, List.of());
        assertThat(told.stream().map(Doubt::pointer).distinct())
                .startsWith("/channels/0/note", "/channels/0/value", "/channels/1/note", "/channels/1/value")
                .endsWith("/channels/11/note", "/channels/11/value", "/names");
        assertThat(told.stream().limit(4).map(Doubt::code))
                .containsExactly("translation-missing", "phone-invalid", "phone-look-alike", "value-differs");
        List<Entry> others = new ArrayList<>(SAMPLE);
        List<Doubt> before = doubts.about(entry(Sample.LATVIA_JUSTICE), null, others);
        Collections.reverse(others);
        assertThat(doubts.about(entry(Sample.LATVIA_JUSTICE), null, others)).isEqualTo(before);
    }

    @Test
    void theApiDocumentListsEveryKind() throws NoSuchFieldException {
        Schema code = Doubt.class.getDeclaredField("code").getAnnotation(Schema.class);
        assertThat(code.enumeration())
                .containsExactly(
                        Arrays.stream(DoubtKind.values()).map(DoubtKind::code).toArray(String[]::new));
    }

    private List<Doubt> whenNew(String id) {
        return doubts.about(entry(id), null, othersOf(entry(id)));
    }

    private static List<Entry> othersOf(Entry entry) {
        return SAMPLE.stream()
                .filter(other -> other.state().equals(entry.state()))
                .toList();
    }

    private static Entry entry(String id) {
        return SAMPLE.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
