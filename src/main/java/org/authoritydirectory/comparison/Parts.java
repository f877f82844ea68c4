package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.authoritydirectory.shared.CanonicalJson;

/**
 * A value of an entry taken apart into what is compared by itself, each part under the token that names it.
 *
 * <p>Items of a list are known by what they are, never by where they stand. A list that is not in the table is one
 * value: the lines of an address and the weekly hours are read as a whole, and the channels of a designation or contact
 * mean all of them where none is named, so that two removals would add up to their opposite. A list whose items cannot
 * be told apart, because two have the same title or one has none, is one value as well.
 */
record Parts(Kind kind, Map<String, JsonNode> byToken) {

    /** Members of a record, texts by language, or items of a list in their order. */
    enum Kind {
        RECORD,
        LANGUAGES,
        LIST
    }

    /** Members that hold texts by language. As nowhere one is kept empty, an absent one is an empty one. */
    static final Set<String> BY_LANGUAGE =
            Set.of("names", "unit", "note", "requirements", "urgentProcedure", "title", "remarks");

    /** Lists by the name of their member, with what their items are known by. An absent one is an empty one. */
    static final Map<String, Function<JsonNode, String>> IDENTITIES = Map.of(
            "aliases", JsonNode::textValue,
            "networks", JsonNode::textValue,
            "accepted", JsonNode::textValue,
            "channels", item -> item.path("id").textValue(),
            "designations", item -> item.path("id").textValue(),
            "links", item -> item.path("url").textValue(),
            "exceptions", item -> item.path("date").textValue(),
            "contacts", item -> canonical(item.path("title")));

    /**
     * The parts of a value; null where it is compared as one.
     *
     * @param member the name of the record's member that has the value; empty for an item of a list
     * @param value null where it is absent
     */
    static Parts of(String member, JsonNode value) {
        if (value instanceof ObjectNode object) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            object.properties().forEach(field -> members.put(field.getKey(), field.getValue()));
            return new Parts(BY_LANGUAGE.contains(member) ? Kind.LANGUAGES : Kind.RECORD, members);
        }
        if (value == null && BY_LANGUAGE.contains(member)) {
            return new Parts(Kind.LANGUAGES, Map.of());
        }
        Function<JsonNode, String> identity = IDENTITIES.get(member);
        if (identity == null) {
            return null;
        }
        if (value == null) {
            return new Parts(Kind.LIST, Map.of());
        }
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : value) {
            String token = identity.apply(item);
            if (token == null || items.put(token, item) != null) {
                return null;
            }
        }
        return new Parts(Kind.LIST, items);
    }

    private static String canonical(JsonNode title) {
        return title.isObject() ? new String(CanonicalJson.of(title.toString()), StandardCharsets.UTF_8) : null;
    }

    JsonNode get(String token) {
        return byToken.get(token);
    }

    boolean isEmpty() {
        return byToken.isEmpty();
    }

    /** The name under which the structure of a part is known. */
    String memberName(String token) {
        return kind == Kind.RECORD ? token : "";
    }

    /** The tokens, of a list in the order of its items. */
    List<String> tokens() {
        return List.copyOf(byToken.keySet());
    }

    /** The tokens in their order, as a change shows the order of a list. */
    ArrayNode order() {
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        byToken.keySet().forEach(order::add);
        return order;
    }

    /** The parts put together again; null where they are none and none is not kept. */
    JsonNode whole() {
        if (kind == Kind.RECORD) {
            return new ObjectNode(JsonNodeFactory.instance, byToken);
        }
        if (isEmpty()) {
            return null;
        }
        return kind == Kind.LIST
                ? new ArrayNode(JsonNodeFactory.instance, List.copyOf(byToken.values()))
                : new ObjectNode(JsonNodeFactory.instance, byToken);
    }

    /** A pointer extended by a token, escaped (RFC 6901, 4). */
    static String pointer(String parent, String token) {
        return parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
