package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * One small change of an entry. What it makes of an entry is worked out here and not by the code under test, so that a
 * published version can be held against the version in front of it.
 */
sealed interface Edit {

    /** The entry with this change: a new tree. */
    ObjectNode on(ObjectNode entry);

    /** The member of the entry that it touches. */
    String member();

    /** The same as a JSON Merge Patch of an entry. */
    default ObjectNode patchOf(ObjectNode entry) {
        JsonNode after = on(entry).get(member());
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        return patch.set(member(), after == null ? JsonNodeFactory.instance.nullNode() : after);
    }

    /** A text by language: names, remarks. */
    record Text(String member, String language, String text) implements Edit {

        @Override
        public ObjectNode on(ObjectNode entry) {
            ObjectNode after = entry.deepCopy();
            after.withObjectProperty(member).put(language, text);
            return after;
        }

        /** Whether an entry has it. */
        boolean standsIn(ObjectNode entry) {
            return entry.path(member).path(language).asText().equals(text);
        }

        /** Its own language only: others that were put there meanwhile are not sent back. */
        @Override
        public ObjectNode patchOf(ObjectNode entry) {
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.putObject(member).put(language, text);
            return patch;
        }
    }

    /** An alias that comes or goes. */
    record Alias(String alias, boolean comes) implements Edit {

        @Override
        public String member() {
            return "aliases";
        }

        @Override
        public ObjectNode on(ObjectNode entry) {
            Set<String> aliases = new TreeSet<>();
            entry.path(member()).forEach(alias -> aliases.add(alias.asText()));
            boolean ignored = comes ? aliases.add(alias) : aliases.remove(alias);
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            aliases.forEach(list::add);
            return with(entry, member(), list);
        }
    }

    /** A mailbox that comes, changes or, where it has no address any more, goes; some are reserved for practitioners. */
    record Mailbox(String id, String address, boolean reserved) implements Edit {

        @Override
        public String member() {
            return "channels";
        }

        @Override
        public ObjectNode on(ObjectNode entry) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            boolean found = false;
            for (JsonNode channel : entry.path(member())) {
                if (!channel.path("id").asText().equals(id)) {
                    list.add(channel);
                } else if (address != null) {
                    found = true;
                    list.add(((ObjectNode) channel.deepCopy())
                            .put("value", address)
                            .put("verbatim", address));
                }
            }
            if (address != null && !found) {
                list.addObject()
                        .put("id", id)
                        .put("kind", "email")
                        .put("value", address)
                        .put("verbatim", address)
                        .put("visibility", reserved ? "practitioner" : "public");
            }
            return with(entry, member(), list);
        }
    }

    private static ObjectNode with(ObjectNode entry, String member, ArrayNode list) {
        ObjectNode after = entry.deepCopy();
        if (list.isEmpty()) {
            after.remove(member);
        } else {
            after.set(member, list);
        }
        return after;
    }
}
