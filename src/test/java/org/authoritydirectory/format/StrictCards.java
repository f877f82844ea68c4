package org.authoritydirectory.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of cards that forgives nothing, written from RFC 6350 and RFC 6868 and not from the library that writes them: what
 * it does not understand is an error.
 */
final class StrictCards {

    /** The properties of RFC 6350, 6; no other is written, so no other may be read. */
    private static final Set<String> KNOWN = Set.of(
            "KIND",
            "UID",
            "REV",
            "FN",
            "ORG",
            "NICKNAME",
            "ADR",
            "TEL",
            "EMAIL",
            "URL",
            "LANG",
            "TZ",
            "NOTE",
            "CATEGORIES",
            "SOURCE");

    private static final Set<String> PARAMETERS = Set.of("VALUE", "LANGUAGE", "ALTID", "PREF", "TYPE", "LABEL", "CC");

    private static final Pattern HEAD = Pattern.compile("(?:([A-Za-z0-9-]+)\\.)?([A-Z]+)");

    /** A value in quotation marks holds none; one without holds no colon, semicolon or comma either. */
    private static final Pattern PARAMETER = Pattern.compile(
            ";([A-Z]+)=((?:\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*)(?:,(?:\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*))*)");

    /** A property: what is written behind the colon is raw. */
    record Line(String group, String name, Map<String, String> parameters, String raw) {

        /** The value as one text. */
        String text() {
            List<List<String>> parts = parts();
            if (parts.size() != 1 || parts.get(0).size() != 1) {
                throw new AssertionError("More than one value: " + raw);
            }
            return parts.get(0).get(0);
        }

        /** The parts between semicolons, and what is between commas in each. */
        List<List<String>> parts() {
            List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\') {
                    char escaped = raw.charAt(++i);
                    if ("\\,;nN".indexOf(escaped) < 0) {
                        throw new AssertionError("No escape: \\" + escaped);
                    }
                    text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                } else if (c == ',' || c == ';') {
                    parts.get(parts.size() - 1).add(text.toString());
                    text.setLength(0);
                    if (c == ';') {
                        parts.add(new ArrayList<>());
                    }
                } else {
                    text.append(c);
                }
            }
            parts.get(parts.size() - 1).add(text.toString());
            return parts;
        }

        /** Everything that is said, with what is written as a URI as it stands. */
        List<String> said() {
            List<String> said = new ArrayList<>(parameters.values());
            if (isUri()) {
                said.add(raw);
            } else {
                parts().forEach(said::addAll);
            }
            return said;
        }

        boolean isUri() {
            return name.equals("URL") || name.equals("SOURCE") || "uri".equals(parameters.get("VALUE"));
        }
    }

    private StrictCards() {}

    static List<List<Line>> read(byte[] bytes) {
        List<List<Line>> cards = new ArrayList<>();
        List<Line> card = null;
        for (String line : unfolded(bytes)) {
            if (line.equals("BEGIN:VCARD") && card == null) {
                card = new ArrayList<>();
                cards.add(card);
            } else if (line.equals("VERSION:4.0") && card != null && card.isEmpty()) {
                continue;
            } else if (line.equals("END:VCARD") && card != null) {
                card = null;
            } else if (card != null) {
                card.add(line(line));
            } else {
                throw new AssertionError("Between cards: " + line);
            }
        }
        if (card != null) {
            throw new AssertionError("A card has no end");
        }
        return cards;
    }

    private static Line line(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt() || !KNOWN.contains(head.group(2))) {
            throw new AssertionError("Not a property: " + line);
        }
        int at = head.end();
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(line);
        while (parameter.region(at, line.length()).lookingAt()) {
            if (!PARAMETERS.contains(parameter.group(1))) {
                throw new AssertionError("Not a parameter: " + parameter.group(1));
            }
            String value = parameter.group(2);
            boolean quoted = value.startsWith("\"");
            parameters.put(parameter.group(1), uncareted(quoted ? value.substring(1, value.length() - 1) : value));
            at = parameter.end();
        }
        if (at >= line.length() || line.charAt(at) != ':') {
            throw new AssertionError("No value: " + line);
        }
        String raw = line.substring(at + 1);
        if (raw.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029)) {
            throw new AssertionError("A control character: " + raw);
        }
        return new Line(head.group(1), head.group(2), parameters, raw);
    }

    /** RFC 6868. */
    private static String uncareted(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '^') {
                text.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            if ("n^'".indexOf(escaped) < 0) {
                throw new AssertionError("No escape: ^" + escaped);
            }
            text.append(escaped == 'n' ? '\n' : escaped == '\'' ? '"' : '^');
        }
        return text.toString();
    }

    /** Lines end with CR LF and have 75 octets at most; each is UTF-8 by itself, so no character is parted. */
    private static List<String> unfolded(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                continue;
            }
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n' || i - begin > 75) {
                throw new AssertionError("A line of " + (i - begin) + " octets that ends with " + bytes[i]);
            }
            String line = utf8(ByteBuffer.wrap(bytes, begin, i - begin));
            if (line.startsWith(" ") && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
            begin = ++i + 1;
        }
        if (begin != bytes.length) {
            throw new AssertionError("The last line has no end");
        }
        return lines;
    }

    private static String utf8(ByteBuffer line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("A character is parted", e);
        }
    }
}
