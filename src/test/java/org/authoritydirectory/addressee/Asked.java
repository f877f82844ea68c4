package org.authoritydirectory.addressee;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.directory.StateEntries;
import org.authoritydirectory.directory.StateEntries.Left;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.TreatyService;

/** Questions about the sample, and about what a test makes of it. Wednesday, 25 November 2026, 10:00 UTC. */
final class Asked {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static final TreatyService TREATIES = new TreatyService();
    private static final ScheduleService SCHEDULE = new ScheduleService(TREATIES);
    private static final List<Entry> SAMPLE = Entries.ofSample();

    private Asked() {}

    /** A question in short, such as {@code LVA mutual-legal-assistance urgent=true}. */
    static AddresseeInput question(String inShort) {
        String[] words = inShort.trim().split(" +");
        Map<String, String> more = Arrays.stream(words, 2, words.length)
                .collect(Collectors.toMap(
                        word -> word.substring(0, word.indexOf('=')),
                        word -> word.substring(word.indexOf('=') + 1).replace('_', ' ')));
        return new AddresseeInput(
                words[0],
                words[1],
                more.get("requesting"),
                more.get("instrument"),
                more.get("territory"),
                more.get("stage"),
                more.get("subject"),
                more.containsKey("urgent") ? Boolean.valueOf(more.get("urgent")) : null,
                more.get("language"),
                more.get("at"),
                more.get("office"),
                more.get("zone"));
    }

    /** The answer from the sample. */
    static AddresseesView of(String question) {
        AddresseeInput input = question(question);
        List<Entry> entries = SAMPLE.stream()
                .filter(entry -> entry.state().equals(input.requested()))
                .toList();
        return of(input, entries, List.of());
    }

    /** The answer from these entries, which nobody has confirmed. */
    static AddresseesView of(AddresseeInput input, List<Entry> entries, List<Left> left) {
        List<EntryView> views = new ArrayList<>();
        entries.forEach(entry -> views.add(EntryView.publicOf(
                entry, entry.unreachableSince() == null ? Freshness.OVERDUE : Freshness.UNREACHABLE)));
        AddresseeQuestion question = AddresseeQuestion.of(input, TREATIES, Clock.fixed(NOW, ZoneOffset.UTC));
        return new AddresseeFinder(question, TREATIES, SCHEDULE).among(new StateEntries(1, views, left));
    }
}
