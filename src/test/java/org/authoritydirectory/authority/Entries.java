package org.authoritydirectory.authority;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.Sample;
import org.authoritydirectory.treaty.TreatyService;

/** Entries to test with, each the sample's or made of a few members of JSON. */
public final class Entries {

    private static final EntryRules RULES =
            new EntryRules(Validation.buildDefaultValidatorFactory().getValidator(), new TreatyService());

    private Entries() {}

    /** The entry, which passes the rules of publication. */
    public static Entry passed(Entry entry) {
        RULES.check(entry);
        return entry;
    }

    /** The entries of the sample. */
    public static List<Entry> ofSample() {
        return Sample.lines().stream().map(EntryJson::read).toList();
    }

    /** A valid entry with further members, such as {@code "hours": {}}. */
    public static Entry with(String members) {
        return of("LVA-000000", members);
    }

    /** A valid entry of an id with further members. */
    public static Entry of(String id, String members) {
        String name = members.contains("\"names\"") ? "" : "\"names\": {\"en\": \"Ministry of Justice\"}, ";
        return EntryJson.read("{\"id\": \"%s\", \"state\": \"%s\", %s\"provenance\": {\"source\": \"test\"}%s}"
                .formatted(id, id.substring(0, id.indexOf('-')), name, members.isEmpty() ? "" : ", " + members));
    }

    /** The same entry, confirmed at an instant. */
    public static Entry confirmed(Entry entry, Instant at) {
        String json = EntryJson.write(entry);
        return EntryJson.read(json.substring(0, json.length() - 1) + ",\"confirmedAt\":\"" + at + "\"}");
    }

    /** Confirmations that are due after 365 days and overdue after 455, as by default. */
    public static FreshnessConfig freshness() {
        return new FreshnessConfig() {
            @Override
            public Duration dueAfter() {
                return Duration.ofDays(365);
            }

            @Override
            public Duration overdueAfter() {
                return Duration.ofDays(455);
            }
        };
    }
}
