package org.authoritydirectory.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an entry lacks of the members a practitioner needs to send a request. */
final class Completeness {

    private record Need(String name, Predicate<Entry> met) {}

    private static final List<Need> NEEDS = List.of(
            new Need("address", e -> e.address() != null),
            new Need("phone", e -> has(e, Channel.Kind.PHONE)),
            new Need("email", e -> has(e, Channel.Kind.EMAIL)),
            new Need("hours", e -> e.hours() != null),
            new Need("languages", e -> e.languages() != null));

    private Completeness() {}

    /** The names of the members that are not known, in the order of the entry. */
    static List<String> missing(Entry entry) {
        List<String> missing = new ArrayList<>();
        NEEDS.stream().filter(need -> !need.met().test(entry)).forEach(need -> missing.add(need.name()));
        return missing;
    }

    private static boolean has(Entry entry, Channel.Kind kind) {
        return entry.channels().stream().anyMatch(channel -> channel.kind() == kind);
    }
}
