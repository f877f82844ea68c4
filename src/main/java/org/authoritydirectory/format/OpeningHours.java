package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.Hours;
import org.authoritydirectory.authority.Hours.Day;

/** Office hours in the words of schema.org: local times; those that end before they begin end on the next day. */
final class OpeningHours {

    private static final Map<Day, String> DAYS = Map.of(
            Day.MO, "Monday",
            Day.TU, "Tuesday",
            Day.WE, "Wednesday",
            Day.TH, "Thursday",
            Day.FR, "Friday",
            Day.SA, "Saturday",
            Day.SU, "Sunday");

    private OpeningHours() {}

    /** The regular opening times. */
    static ArrayNode weekly(Hours hours) {
        return Things.all(hours.weekly(), opening -> times(days(opening.days()), opening.opens(), opening.closes()));
    }

    /** The dates that differ; where one is closed, it opens and closes at the same time. */
    static ArrayNode exceptions(Hours hours) {
        return Things.all(hours.exceptions(), exception -> {
            boolean closed = exception.opens() == null || exception.closes() == null;
            ObjectNode times = times(
                    Things.of("OpeningHoursSpecification"),
                    closed ? "00:00" : exception.opens(),
                    closed ? "00:00" : exception.closes());
            times.put("validFrom", exception.date()).put("validThrough", exception.date());
            Things.put(times, "description", exception.reason());
            return times;
        });
    }

    /** All day, every day. */
    static ArrayNode aroundTheClock() {
        return Things.all(List.of(days(Arrays.asList(Day.values()))), days -> times(days, "00:00", "23:59"));
    }

    private static ObjectNode days(List<Day> days) {
        ObjectNode times = Things.of("OpeningHoursSpecification");
        Things.put(
                times,
                "dayOfWeek",
                Things.texts(days.stream()
                        .map(day -> "https://schema.org/" + DAYS.get(day))
                        .toList()));
        return times;
    }

    private static ObjectNode times(ObjectNode times, String opens, String closes) {
        return times.put("opens", opens).put("closes", closes);
    }
}
