package org.authoritydirectory.treaty;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The time zones in use in a country or territory, computed from the zone library's data. */
final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final Map<String, List<String>> FOUND = new ConcurrentHashMap<>();

    private TimeZones() {}

    /** IANA names, sorted. */
    static List<String> of(String iso2) {
        return FOUND.computeIfAbsent(iso2, TimeZones::find);
    }

    private static List<String> find(String iso2) {
        // The library's canonical ids keep old spellings (Asia/Calcutta) that IANA has replaced.
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, iso2, null).stream()
                .map(TimeZone::getIanaID)
                .filter(KNOWN::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
