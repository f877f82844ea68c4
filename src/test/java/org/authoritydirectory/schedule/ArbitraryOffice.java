package org.authoritydirectory.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;

/** Entries with whatever hours can be written down, and the instants at which something is about to change. */
public final class ArbitraryOffice {

    /** Around these: holidays of many States, and the changes of the clock in Riga, Dublin, Auckland, Apia and New York. */
    private static final List<String> DAYS = List.of(
            "2026-01-01",
            "2026-03-08",
            "2026-03-29",
            "2026-04-05",
            "2026-09-27",
            "2026-10-25",
            "2026-11-01",
            "2026-11-18",
            "2026-12-25",
            "2011-12-30");

    private ArbitraryOffice() {}

    /** States with one zone and with several, of which the library knows the holidays or does not. */
    public static Arbitrary<Entry> entries() {
        Arbitrary<String> states = Arbitraries.of("LVA", "IRL", "NZL", "USA", "GBR", "KEN", "COD", "WSM");
        return states.flatMap(state -> Combinators.combine(
                        hours(), Arbitraries.strings().numeric().ofLength(6), line(), territory(state))
                .as((hours, number, line, territory) -> Entries.of(
                        state + "-" + number,
                        hours + "\"channels\": [" + line
                                + ", {\"id\": \"c2\", \"kind\": \"phone\", \"visibility\": \"public\"}], "
                                + "\"designations\": [{\"id\": \"d1\", \"function\": \"extradition\", "
                                + "\"instrument\": \"untoc\"" + territory + "}]")));
    }

    private static Arbitrary<String> line() {
        return Combinators.combine(
                        Arbitraries.of(List.of("office-hours", "office-hours", "office-hours", "24h")),
                        Arbitraries.of("public", "practitioner"))
                .as((availability, visibility) -> "{\"id\": \"c1\", \"kind\": \"phone\", \"availability\": \""
                        + availability + "\", \"visibility\": \"" + visibility + "\"}");
    }

    private static Arbitrary<String> territory(String state) {
        List<String> territories =
                switch (state) {
                    case "GBR" -> List.of("GIB", "GB-SCT", "GB-EAW", "FLK", "IMN");
                    case "USA" -> List.of("US-PR");
                    default -> List.of();
                };
        return territories.isEmpty()
                ? Arbitraries.just("")
                : Arbitraries.of(territories)
                        .map(code -> ", \"territory\": \"" + code + "\"")
                        .injectNull(0.4)
                        .map(code -> code == null ? "" : code);
    }

    private static Arbitrary<String> hours() {
        Arbitrary<String> zone = Arbitraries.of(
                        "Europe/Riga",
                        "Europe/Dublin",
                        "Pacific/Auckland",
                        "America/New_York",
                        "Pacific/Apia",
                        "Australia/Lord_Howe")
                .injectNull(0.3)
                .map(name -> name == null ? "" : "\"timeZone\": \"" + name + "\", ");
        return Combinators.combine(
                        zone, opening().list().ofMaxSize(4), exception().list().ofMaxSize(3))
                .as((name, weekly, exceptions) -> "\"hours\": {" + name + "\"weekly\": " + weekly + ", \"exceptions\": "
                        + exceptions + ", \"verbatim\": \"as notified\"}, ")
                .injectNull(0.1)
                .map(hours -> hours == null ? "" : hours);
    }

    private static Arbitrary<String> opening() {
        Arbitrary<List<String>> days = Arbitraries.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")
                .map(day -> "\"" + day + "\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .uniqueElements();
        return Combinators.combine(days, time(), time())
                .as((on, opens, closes) ->
                        "{\"days\": " + on + ", \"opens\": \"" + opens + "\", \"closes\": \"" + closes + "\"}");
    }

    private static Arbitrary<String> exception() {
        Arbitrary<LocalDate> dates = Combinators.combine(
                        Arbitraries.of(DAYS).map(LocalDate::parse),
                        Arbitraries.integers().between(-2, 2))
                .as(LocalDate::plusDays);
        Arbitrary<String> times = Combinators.combine(time(), time())
                .as((opens, closes) -> ", \"opens\": \"" + opens + "\", \"closes\": \"" + closes + "\"")
                .injectNull(0.4)
                .map(between -> between == null ? "" : between);
        return Combinators.combine(dates, times).as((date, between) -> "{\"date\": \"" + date + "\"" + between + "}");
    }

    private static Arbitrary<String> time() {
        return Arbitraries.of(
                "00:00", "00:30", "01:15", "01:59", "02:00", "02:30", "03:00", "08:30", "12:00", "17:00", "23:45");
    }

    /** Whole minutes near those days. */
    public static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.of(DAYS).map(LocalDate::parse),
                        Arbitraries.integers().between(-2 * 24 * 60, 3 * 24 * 60))
                .as((day, minutes) -> day.atStartOfDay().plusMinutes(minutes).toInstant(ZoneOffset.UTC));
    }
}
