package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/** What a reader of changes makes of them, knowing only what their description says. */
final class Applied {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LISTS =
            Set.of("aliases", "networks", "accepted", "channels", "designations", "links", "exceptions", "contacts");

    private Applied() {}

    /** The entry that the changes make of another. */
    static Entry to(Entry before, List<Change> changes) {
        ObjectNode tree = (ObjectNode) json(before);
        for (Change change : changes) {
            List<String> path = new ArrayList<>(tokens(change.member()));
            String last = path.remove(path.size() - 1);
            JsonNode parent = tree;
            String list = "";
            for (String token : path) {
                JsonNode next = part(parent, list, token);
                if (next == null) {
                    next = LISTS.contains(token)
                            ? ((ObjectNode) parent).putArray(token)
                            : ((ObjectNode) parent).putObject(token);
                }
                parent = next;
                list = token;
            }
            put(parent, list, last, change);
        }
        return EntryJson.read(tree);
    }

    /** The document of an entry without the members of the log; without what is empty and so is not known. */
    static JsonNode json(Entry entry) {
        try {
            return ((ObjectNode) JSON.readTree(EntryJson.write(entry)))
                    .remove(List.of("version", "sequence", "publishedAt"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value a pointer of a change points to; null if there is none. */
    static JsonNode at(Entry entry, String member) {
        JsonNode value = json(entry);
        String list = "";
        for (String token : tokens(member)) {
            value = value == null ? null : part(value, list, token);
            list = token;
        }
        return value;
    }

    /** Whether a change is of the order of a list, or of a list whose items cannot be told apart. */
    static boolean isOfAList(Change change) {
        return change.member().matches("/(aliases|networks|channels|designations|links|contacts|hours/exceptions)")
                || change.member().endsWith("/accepted");
    }

    private static List<String> tokens(String pointer) {
        return List.of(pointer.substring(1).split("/", -1)).stream()
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static void put(JsonNode parent, String list, String token, Change change) {
        if (parent instanceof ArrayNode array) {
            int at = index(array, list, token);
            switch (change.kind()) {
                case ADDED -> array.add(change.after());
                case REMOVED -> array.remove(at);
                case CHANGED -> array.set(at, change.after());
            }
        } else if (change.after() == null) {
            ((ObjectNode) parent).remove(token);
        } else if (isOrder(parent.get(token), change.after())) {
            reorder((ArrayNode) parent.get(token), token, change.after());
        } else {
            ((ObjectNode) parent).set(token, change.after());
        }
    }

    private static boolean isOrder(JsonNode list, JsonNode after) {
        return list != null
                && list.isArray()
                && list.path(0).isObject()
                && after.path(0).isTextual();
    }

    private static void reorder(ArrayNode list, String name, JsonNode order) {
        List<String> tokens = new ArrayList<>();
        order.forEach(token -> tokens.add(token.textValue()));
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        items.sort(Comparator.comparing(item -> tokens.indexOf(token(name, item))));
        list.removeAll().addAll(items);
    }

    private static JsonNode part(JsonNode parent, String list, String token) {
        return parent instanceof ArrayNode array ? array.get(index(array, list, token)) : parent.get(token);
    }

    private static int index(ArrayNode array, String list, String token) {
        for (int i = 0; i < array.size(); i++) {
            if (token.equals(token(list, array.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String token(String list, JsonNode item) {
        return switch (list) {
            case "links" -> item.get("url").textValue();
            case "exceptions" -> item.get("date").textValue();
            case "contacts" -> sorted(item.get("title"));
            case "channels", "designations" -> item.get("id").textValue();
            default -> item.textValue();
        };
    }

    private static String sorted(JsonNode title) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        title.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return JSON.valueToTree(members).toString();
    }
}
