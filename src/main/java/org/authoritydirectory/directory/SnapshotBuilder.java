package org.authoritydirectory.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.publication.Chain;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.search.Analysis;
import org.authoritydirectory.search.Filter;
import org.authoritydirectory.search.SearchIndex;
import org.authoritydirectory.treaty.TreatyService;

/** Builds the directory from the log, record by record, beside the snapshot that is being read. For one thread. */
final class SnapshotBuilder {

    private final FreshnessConfig freshness;
    private final SearchIndex index;
    private final Map<String, Rendered> entries = new HashMap<>();
    private final Map<String, Publication> withdrawn = new HashMap<>();
    private final Chain chain = new Chain();
    private final StateDigests digests = new StateDigests();

    SnapshotBuilder(TreatyService treaties, ScheduleService schedule, FreshnessConfig freshness, Analysis analysis) {
        this.freshness = freshness;
        this.index = new SearchIndex(treaties, schedule, analysis);
    }

    /** The number of the last record taken in. */
    long sequence() {
        return chain.sequence();
    }

    /**
     * Takes in the next records of the log.
     *
     * @throws org.authoritydirectory.publication.BrokenLogException at a record that is not what was published; it is not
     *     shown, and nothing behind it
     */
    void add(List<Publication> records, Instant now) {
        for (Publication record : records) {
            chain.follow(record);
            String id = record.authority();
            Rendered before = entries.remove(id);
            if (before != null) {
                index.put(before.whole(), before.freshness(), before.whole().sequence(), record.sequence());
            }
            withdrawn.remove(id);
            digests.add(record);
            if (record.type() == Publication.Type.WITHDRAWN) {
                withdrawn.put(id, record);
            } else {
                show(record.wholeEntry(), record.isWhole(), now, record.at());
            }
        }
    }

    /** Renders again what only the passing of time has changed. */
    void refresh(Instant now) {
        for (Rendered rendered : List.copyOf(entries.values())) {
            if (rendered.freshness() != Freshness.at(now, rendered.entry(), freshness)) {
                show(rendered.whole(), rendered.complete(), now, now);
            }
        }
    }

    private void show(Entry entry, boolean complete, Instant now, Instant lastModified) {
        Rendered rendered = Rendered.of(entry, complete, Freshness.at(now, entry, freshness), lastModified);
        entries.put(entry.id(), rendered);
        index.put(entry, rendered.freshness(), entry.sequence(), Long.MAX_VALUE);
    }

    /** The directory as of the last record taken in. */
    Snapshot build(Instant now) {
        Instant staleFrom = entries.values().stream()
                .flatMap(r -> Freshness.changesAfter(now, r.entry(), freshness).stream())
                .min(Instant::compareTo)
                .orElse(null);
        return new Snapshot(
                chain.sequence(),
                Map.copyOf(entries),
                ofState(entries),
                Map.copyOf(withdrawn),
                leftOf(withdrawn),
                counts(entries.values()),
                digests.build(),
                staleFrom,
                index.reader(chain.sequence()));
    }

    private static Map<String, List<Rendered>> ofState(Map<String, Rendered> entries) {
        return entries.values().stream()
                .sorted(Comparator.comparing(rendered -> rendered.entry().id()))
                .collect(Collectors.groupingBy(rendered -> rendered.entry().state(), Collectors.toUnmodifiableList()));
    }

    private static Map<String, List<Publication>> leftOf(Map<String, Publication> withdrawn) {
        return withdrawn.values().stream()
                .sorted(Comparator.comparing(Publication::authority))
                .collect(Collectors.groupingBy(Publication::state, Collectors.toUnmodifiableList()));
    }

    private static Map<Filter, Map<String, Integer>> counts(Collection<Rendered> entries) {
        Map<Filter, Map<String, Integer>> counts = new EnumMap<>(Filter.class);
        for (Filter filter : List.of(Filter.STATE, Filter.FUNCTION, Filter.INSTRUMENT)) {
            Map<String, Integer> byValue = new HashMap<>();
            entries.forEach(rendered -> values(filter, rendered.entry())
                    .distinct()
                    .forEach(value -> byValue.merge(value, 1, Integer::sum)));
            counts.put(filter, byValue);
        }
        return counts;
    }

    private static Stream<String> values(Filter filter, Entry entry) {
        return switch (filter) {
            case STATE -> Stream.of(entry.state());
            case FUNCTION -> entry.designations().stream().map(Designation::function);
            default -> entry.designations().stream().map(Designation::instrument);
        };
    }
}
