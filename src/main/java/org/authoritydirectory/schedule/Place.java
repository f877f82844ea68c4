package org.authoritydirectory.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/**
 * By which clock and which calendar an office lives: those of its State, or those of the territory it is for alone.
 *
 * @param zone null where it is not known
 * @param stated whether the entry states the zone
 * @param calendar name of its calendar of public holidays; null where there is none
 * @param complete whether that calendar has all its holidays, and is not that of the State for want of another
 */
record Place(ZoneId zone, boolean stated, String calendar, boolean complete) {

    /** ISO 3166-2 names England and Wales together; the library names them apart, with the same holidays. */
    private static final String ENGLAND_AND_WALES = "GB-EAW";

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    static Place of(Entry entry, TreatyService treaties) {
        String stated = entry.hours() == null ? null : entry.hours().timeZone();
        Optional<State> state = treaties.state(entry.state());
        List<Optional<Territory>> areas = areas(entry, treaties);
        String iso2 = state.map(State::iso2).orElse(null);
        Optional<String> whole = Optional.ofNullable(iso2).flatMap(Holidays::of);
        Optional<Territory> alone = areas.size() == 1 ? areas.get(0) : Optional.empty();
        Optional<String> own = alone.flatMap(territory -> calendar(territory, iso2));
        Optional<String> calendar = own.or(() -> whole);
        boolean itsOwn = own.isPresent() || areas.stream().noneMatch(Place::isApart);
        return new Place(
                stated != null ? ZoneId.of(stated) : onlyZone(areas, state),
                stated != null,
                calendar.orElse(null),
                itsOwn && calendar.filter(Holidays::isComplete).isPresent());
    }

    /** Whether it has a code of its own, and so a clock and holidays that are not simply those of its State. */
    private static boolean isApart(Optional<Territory> area) {
        return area.flatMap(Territory::iso2).isPresent();
    }

    /** The territories the authority is designated for; the State as a whole is one without a name. */
    private static List<Optional<Territory>> areas(Entry entry, TreatyService treaties) {
        Stream<Optional<Territory>> areas = entry.designations().stream()
                .map(Designation::territory)
                .map(code -> Optional.ofNullable(code).flatMap(treaties::territory));
        return areas.distinct().toList();
    }

    private static Optional<String> calendar(Territory territory, String stateIso2) {
        Optional<String> own = territory.iso2().flatMap(Holidays::of);
        if (own.isPresent() || stateIso2 == null || territory.code().indexOf('-') < 0) {
            return own;
        }
        String part = territory.code().equals(ENGLAND_AND_WALES)
                ? "eng"
                : territory.code().substring(territory.code().indexOf('-') + 1);
        return Holidays.of(stateIso2, part);
    }

    /**
     * The one zone in use in all the areas; null where there are several. Those whose clocks have long shown the same, as
     * in Germany, are one.
     */
    private static ZoneId onlyZone(List<Optional<Territory>> areas, Optional<State> state) {
        List<String> ofState = state.map(State::timeZones).orElse(List.of());
        Stream<String> zones = areas.isEmpty()
                ? ofState.stream()
                : areas.stream().flatMap(area -> isApart(area) ? area.get().timeZones().stream() : ofState.stream());
        List<ZoneId> distinct = new ArrayList<>();
        zones.map(ZoneId::of).forEach(zone -> {
            if (distinct.stream().noneMatch(other -> agree(zone.getRules(), other.getRules()))) {
                distinct.add(zone);
            }
        });
        return distinct.size() == 1 ? distinct.get(0) : null;
    }

    private static boolean agree(ZoneRules one, ZoneRules other) {
        return one.getOffset(LONG_AGO).equals(other.getOffset(LONG_AGO))
                && since(one).equals(since(other))
                && one.getTransitionRules().equals(other.getTransitionRules());
    }

    private static List<ZoneOffsetTransition> since(ZoneRules rules) {
        return rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(LONG_AGO))
                .toList();
    }
}
