package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of linked data. What is not known is left out. */
final class Things {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Things() {}

    static ObjectNode empty() {
        return JSON.objectNode();
    }

    /** A thing of a type of schema.org. */
    static ObjectNode of(String type) {
        return empty().put("@type", type);
    }

    /** A text of a language, or of none. */
    static JsonNode text(String language, String text) {
        return language == null
                ? TextNode.valueOf(text)
                : empty().put("@language", language).put("@value", text);
    }

    /** A text in each of its languages. */
    static ArrayNode languages(Map<String, String> texts) {
        ArrayNode all = JSON.arrayNode();
        if (texts != null) {
            texts.forEach((language, text) -> all.add(text(language, text)));
        }
        return all;
    }

    static ArrayNode texts(List<String> texts) {
        return all(texts, TextNode::valueOf);
    }

    static <T> ArrayNode all(List<T> items, Function<? super T, ? extends JsonNode> thing) {
        ArrayNode all = JSON.arrayNode();
        if (items != null) {
            items.forEach(item -> all.add(thing.apply(item)));
        }
        return all;
    }

    static void put(ObjectNode thing, String property, ArrayNode values) {
        if (!values.isEmpty()) {
            thing.set(property, values);
        }
    }

    static void put(ObjectNode thing, String property, String value) {
        if (value != null) {
            thing.put(property, value);
        }
    }
}
