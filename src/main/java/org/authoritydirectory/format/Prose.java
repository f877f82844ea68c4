package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A part of an entry as a reader's words, for formats that have no member for it. */
final class Prose {

    private Prose() {}

    /** All that the part holds: {@code function: extradition; notification: (source: …; date: …)}. */
    static String of(JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream()
                    .map(member -> words(member.getKey()) + ": " + inner(member.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return part.isArray()
                ? StreamSupport.stream(part.spliterator(), false)
                        .map(Prose::inner)
                        .collect(Collectors.joining(", "))
                : part.asText();
    }

    private static String inner(JsonNode part) {
        return part.isObject() ? "(" + of(part) + ")" : of(part);
    }

    /** The words of a member's name: {@code urgent procedure} for {@code urgentProcedure}. */
    static String words(String name) {
        return name.matches("[a-z]+([A-Z][a-z]+)+")
                ? name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : name;
    }
}
