package org.authoritydirectory.authority;

import java.util.List;
import java.util.function.Predicate;

/** What an entry lacks of the members a practitioner needs to send a request. */
final class Completeness {

    /** @param reservable whether it can be there for practitioners alone */
    private record Need(String name, boolean reservable, Predicate<Entry> met) {}

    private static final List<Need> NEEDS = List.of(
            new Need("address", false, e -> e.address() != null),
            new Need("phone", true, e -> has(e, Channel.Kind.PHONE)),
            new Need("email", true, e -> has(e, Channel.Kind.EMAIL)),
            new Need("hours", false, e -> e.hours() != null),
            new Need("languages", false, e -> e.languages() != null));

    private Completeness() {}

    /** The names of the members that are not known, in the order of the entry. */
    static List<String> missing(Entry entry) {
        return missing(entry, need -> true);
    }

    /** The same of an entry of which a part is not held: those that cannot be in that part. */
    static List<String> missingFromPart(Entry entry) {
        return missing(entry, need -> !need.reservable());
    }

    private static List<String> missing(Entry entry, Predicate<Need> asked) {
        return NEEDS.stream()
                .filter(asked)
                .filter(need -> !need.met().test(entry))
                .map(Need::name)
                .toList();
    }

    private static boolean has(Entry entry, Channel.Kind kind) {
        return entry.channels().stream().anyMatch(channel -> channel.kind() == kind);
    }
}
