package org.authoritydirectory.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** An instant as a query parameter: RFC 3339, refused with 400 by name where it is none. */
public final class InstantParameter {

    /** Java also takes years of nine digits, with which neither clocks nor databases can reckon. */
    private static final Pattern RFC_3339 = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    private InstantParameter() {}

    /** The instant that was sent; null where none was. */
    public static Instant read(String name, String sent) {
        if (sent == null) {
            return null;
        }
        try {
            if (!RFC_3339.matcher(sent).matches()) {
                throw new DateTimeException("Not within the years 0000 to 9999");
            }
            return OffsetDateTime.parse(sent).toInstant();
        } catch (DateTimeException e) {
            throw Problem.parameter(name, "is not an instant such as 2026-11-23T10:00:00Z (RFC 3339)");
        }
    }

    /** The same for a look back, which one that has not come yet is not. */
    public static Instant readPast(String name, String sent, Instant now) {
        Instant instant = read(name, sent);
        if (instant != null && instant.isAfter(now)) {
            throw Problem.parameter(name, "lies in the future; what will be published is not known");
        }
        return instant;
    }
}
