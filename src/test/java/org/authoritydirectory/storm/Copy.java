package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.shared.Sha256;

/** What a partner holds. It minds when a publication was missed, comes out of order, or is not what it was before. */
final class Copy {

    private final String name;
    private final Journal journal;
    private final Map<String, String> entries = new TreeMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<Long, String> seen = new HashMap<>();
    private long last;

    Copy(String name, Journal journal) {
        this.name = name;
        this.journal = journal;
    }

    /** Takes the publication that follows on the last one, or one that it has. */
    synchronized void takeNext(JsonNode change) {
        long sequence = change.path("sequence").asLong();
        if (sequence > last) {
            journal.expect(sequence == last + 1, "%s: %d after %d", name, sequence, last);
            last = sequence;
        }
        take(change);
    }

    /** Takes a publication, which may have overtaken those of other entries. */
    synchronized void take(JsonNode change) {
        String before = seen.putIfAbsent(change.path("sequence").asLong(), change.toString());
        if (before != null) {
            journal.expect(before.equals(change.toString()), "%s: first %s, then %s", name, before, change);
            return;
        }
        String id = change.path("authority").asText();
        int version = change.path("version").asInt();
        Integer former = versions.put(id, version);
        journal.expect(version == (former == null ? 1 : former + 1), "%s: after version %s %s", name, former, change);
        if (change.has("entry")) {
            entries.put(id, change.path("entry").toString());
        } else {
            entries.remove(id);
        }
    }

    /** The number up to which it has everything, of whoever takes them in order. */
    synchronized long last() {
        return last;
    }

    /** The numbers of what it has heard of. */
    synchronized Set<Long> seen() {
        return new TreeSet<>(seen.keySet());
    }

    /** What it took, in the order of the log. */
    synchronized List<JsonNode> changes() {
        return new TreeMap<>(seen).values().stream().map(RunningDirectory::tree).toList();
    }

    /** The digest of each State, as a partner makes it of its files. */
    synchronized Map<String, String> digests() {
        Map<String, String> lines = new TreeMap<>();
        entries.forEach(
                (id, entry) -> lines.merge(id.substring(0, 3), sha256(entry) + "  " + id + "\n", String::concat));
        lines.replaceAll((state, text) -> sha256(text));
        return lines;
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The entries by their ids, as they came. */
    synchronized Map<String, String> entries() {
        return new TreeMap<>(entries);
    }

    @Override
    public String toString() {
        return name;
    }
}
