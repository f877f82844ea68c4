package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.authoritydirectory.authority.EntryJson;

/** The table as a program of somebody else reads it, by what {@code docs/formats.md} tells of it and nothing more. */
final class ReadTable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MARK = "\uFEFF";

    /** An apostrophe that was put before what a spreadsheet would take for a formula. */
    static final Pattern HARMLESS =
            Pattern.compile("'[\\s\\p{Z}\\p{Cf}\\p{Pi}\\p{Pf}\"'`´＂＇]*[=+\\-@\\t\\r＝＋－＠﹦﹢﹣﹫−].*", Pattern.DOTALL);

    private ReadTable() {}

    static List<CSVRecord> rows(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(MARK) || !text.endsWith("\r\n")) {
            throw new AssertionError("No byte order mark, or no end of the last line");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(String cell) {
        return HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static List<String> lines(String cell) {
        return cell.isEmpty()
                ? List.of()
                : List.of(cell.split("\n", -1)).stream().map(ReadTable::text).toList();
    }

    /** The whole entry again, as JSON shows it. */
    static ObjectNode entry(CSVRecord row) {
        ObjectNode entry = JSON.objectNode();
        for (String member : List.of("id", "state", "publishedAt", "confirmedAt", "unreachableSince", "successor")) {
            one(entry, member, row.get(member));
        }
        one(entry, "freshness", row.get("freshness"));
        for (String member : List.of("version", "sequence")) {
            if (!row.get(member).isEmpty()) {
                entry.put(member, Integer.parseInt(row.get(member)));
            }
        }
        for (String member : List.of("names", "unit", "requirements", "urgentProcedure", "remarks")) {
            put(entry, member, tagged(row.get(member)));
        }
        for (String member : List.of("aliases", "networks", "missing")) {
            put(entry, member, texts(row.get(member)));
        }
        for (String member : List.of("channels", "designations", "contacts", "links", "withheld")) {
            put(entry, member, objects(row.get(member)));
        }
        ObjectNode address = JSON.objectNode();
        put(address, "lines", texts(row.get("addressLines")));
        one(address, "locality", row.get("locality"));
        one(address, "postalCode", row.get("postalCode"));
        one(address, "country", row.get("country"));
        one(address, "verbatim", row.get("addressVerbatim"));
        put(entry, "address", address);
        ObjectNode hours = JSON.objectNode();
        one(hours, "timeZone", row.get("timeZone"));
        put(hours, "weekly", objects(row.get("hours")));
        put(hours, "exceptions", objects(row.get("hoursExceptions")));
        one(hours, "verbatim", row.get("hoursVerbatim"));
        put(entry, "hours", hours);
        ObjectNode languages = JSON.objectNode();
        put(languages, "accepted", texts(row.get("languages")));
        one(languages, "rule", row.get("languageRule"));
        one(languages, "verbatim", row.get("languagesVerbatim"));
        put(entry, "languages", languages);
        ObjectNode provenance = JSON.objectNode();
        one(provenance, "source", row.get("source"));
        one(provenance, "sourceDate", row.get("sourceDate"));
        if (!row.get("sample").isEmpty()) {
            provenance.put("sample", Boolean.parseBoolean(row.get("sample")));
        }
        put(entry, "provenance", provenance);
        return EntryJson.object(entry.toString());
    }

    private static void one(ObjectNode to, String member, String cell) {
        if (!cell.isEmpty()) {
            to.put(member, text(cell));
        }
    }

    private static void put(ObjectNode to, String member, JsonNode value) {
        if (!value.isEmpty()) {
            to.set(member, value);
        }
    }

    private static ArrayNode texts(String cell) {
        ArrayNode texts = JSON.arrayNode();
        lines(cell).forEach(texts::add);
        return texts;
    }

    private static ArrayNode objects(String cell) {
        ArrayNode objects = JSON.arrayNode();
        lines(cell).forEach(line -> objects.add(EntryJson.object(line)));
        return objects;
    }

    private static ObjectNode tagged(String cell) {
        ObjectNode texts = JSON.objectNode();
        for (String line : lines(cell)) {
            int colon = line.indexOf(": ");
            texts.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return texts;
    }
}
