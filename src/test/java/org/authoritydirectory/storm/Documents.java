package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Entries as they are compared. */
final class Documents {

    /** What the log sets, a confirmation says or an answer derives. */
    private static final Set<String> NO_CONTENT =
            Set.of("version", "sequence", "publishedAt", "confirmedAt", "freshness", "missing", "withheld");

    private Documents() {}

    /** What an entry says, to the letter. */
    static ObjectNode content(JsonNode entry) {
        return ((ObjectNode) entry.deepCopy()).remove(NO_CONTENT);
    }

    /** The same wherever the order of aliases and channels came from, which several may have changed. */
    static ObjectNode unordered(JsonNode entry) {
        ObjectNode content = content(entry);
        for (String member : List.of("aliases", "channels")) {
            TreeMap<String, JsonNode> items = new TreeMap<>();
            content.path(member).forEach(item -> items.put(item.path("id").asText(item.asText()), item));
            if (!items.isEmpty()) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                items.values().forEach(list::add);
                content.set(member, list);
            }
        }
        return content;
    }
}
