package org.authoritydirectory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.schedule.Reachability.Now;
import org.authoritydirectory.treaty.TreatyService;

/** The schedule against a porter who looks at the clock on the wall every minute, and at the list on the door. */
class ScheduleModelTest {

    private static final ScheduleService SCHEDULE = new ScheduleService(new TreatyService());
    private static final int WATCH_MINUTES = 9 * 24 * 60;

    @Provide
    Arbitrary<Entry> entries() {
        return ArbitraryOffice.entries();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return ArbitraryOffice.instants();
    }

    @Provide
    Arbitrary<Office> offices() {
        return Arbitraries.of("Africa/Nairobi", "Europe/Riga", "Pacific/Auckland")
                .map(zone -> new Office(ZoneId.of(zone), LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    @Property(tries = 400)
    void thePorterSaysTheSame(
            @ForAll("entries") Entry entry, @ForAll("instants") Instant instant, @ForAll("offices") Office office) {
        Reachability answer = SCHEDULE.at(entry, List.of(), instant, office);
        OfficeHours hours = SCHEDULE.hours(entry);
        if (answer.now() == Now.UNKNOWN) {
            assertThat(answer.opensAt()).isNull();
            assertThat(hours.zone() == null
                            || entry.hours() == null
                            || empty(entry.hours().weekly()))
                    .isTrue();
            return;
        }
        Predicate<Instant> open = at -> isOpen(entry, hours, at);
        assertThat(answer.now() == Now.YES).isEqualTo(open.test(instant));
        if (answer.now() == Now.YES) {
            assertNext(answer.closesAt(), instant, open.negate());
            assertThat(answer.opensAt()).isNull();
        } else if (!empty(entry.hours().weekly())) {
            assertNext(answer.opensAt(), instant, open);
        }
        assertThat(answer.overlapWithMyOffice()).isEqualTo(shared(office, instant, open, answer));
    }

    /** The porter watches for some days only. */
    private static void assertNext(Instant answered, Instant since, Predicate<Instant> changed) {
        Instant seen = Stream.iterate(since, at -> at.plus(1, ChronoUnit.MINUTES))
                .limit(WATCH_MINUTES)
                .filter(changed)
                .findFirst()
                .orElse(null);
        if (seen != null || answered != null && answered.isBefore(since.plus(Duration.ofMinutes(WATCH_MINUTES)))) {
            assertThat(answered).isEqualTo(seen);
        }
    }

    /** Both open on the caller's first such day, minute by minute; where there is none in sight, what was answered. */
    private static List<Span> shared(Office office, Instant since, Predicate<Instant> open, Reachability answer) {
        List<Span> shared = new ArrayList<>();
        LocalDate day = null;
        Instant end = since.plus(Duration.ofMinutes(WATCH_MINUTES));
        for (Instant at = since; day != null || at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            ZonedDateTime local = at.atZone(office.zone());
            boolean mine = local.getDayOfWeek().getValue() <= 5
                    && !local.toLocalTime().isBefore(office.opens())
                    && local.toLocalTime().isBefore(office.closes());
            if (day != null && !local.toLocalDate().equals(day)) {
                return shared;
            }
            if (mine && open.test(at)) {
                day = local.toLocalDate();
                Instant next = at.plus(1, ChronoUnit.MINUTES);
                int last = shared.size() - 1;
                if (last >= 0 && shared.get(last).to().equals(at)) {
                    shared.set(last, new Span(shared.get(last).from(), next));
                } else {
                    shared.add(new Span(at, next));
                }
            }
        }
        assertThat(answer.overlapWithMyOffice()).allMatch(span -> !span.from().isBefore(end));
        return answer.overlapWithMyOffice();
    }

    private static boolean isOpen(Entry entry, OfficeHours hours, Instant at) {
        ZonedDateTime local = at.atZone(hours.zone());
        LocalDate today = local.toLocalDate();
        int minute = local.getHour() * 60 + local.getMinute();
        return isOpen(entry.hours(), hours, today, minute)
                || isOpen(entry.hours(), hours, today.minusDays(1), minute + 24 * 60);
    }

    /** Whether what began on a date lasts until so many minutes after its midnight, by the list on the door. */
    private static boolean isOpen(Hours list, OfficeHours hours, LocalDate date, int minute) {
        List<Hours.Exception> exceptions = list.exceptions() == null
                ? List.of()
                : list.exceptions().stream()
                        .filter(exception -> exception.date().equals(date.toString()))
                        .toList();
        if (!exceptions.isEmpty()) {
            return exceptions.stream().anyMatch(e -> e.opens() != null && isBetween(e.opens(), e.closes(), minute));
        }
        if (empty(list.weekly()) || hours.calendar() != null && SCHEDULE.isHoliday(hours.calendar(), date)) {
            return false;
        }
        Hours.Day day = Hours.Day.values()[date.getDayOfWeek().ordinal()];
        return list.weekly().stream().anyMatch(w -> w.days().contains(day) && isBetween(w.opens(), w.closes(), minute));
    }

    private static boolean isBetween(String opens, String closes, int minute) {
        int from = Integer.parseInt(opens.substring(0, 2)) * 60 + Integer.parseInt(opens.substring(3));
        int to = Integer.parseInt(closes.substring(0, 2)) * 60 + Integer.parseInt(closes.substring(3));
        return from <= minute && minute < (to <= from ? to + 24 * 60 : to);
    }

    private static boolean empty(List<?> list) {
        return list == null || list.isEmpty();
    }
}
