package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;

/**
 * What a format has no member of its own for, as notes for people. They are made from whatever an entry has, so a member
 * that is new is in them without a change here.
 */
final class Notes {

    /** What is never to be overlooked. */
    static final String SAMPLE = "Sample data, never to be relied on.";

    /** The members that are a text in several languages. */
    private static final Set<String> IN_LANGUAGES = Set.of("requirements", "urgentProcedure", "remarks");

    private Notes() {}

    /**
     * A note.
     *
     * @param language tag of its language; null for the directory's own words, which are English
     */
    record Note(String language, String text) {}

    /** The notes about an entry, without the members that the format has already. */
    static List<Note> of(EntryView view, Set<String> without) {
        List<Note> notes = new ArrayList<>();
        ObjectNode single = JsonNodeFactory.instance.objectNode();
        EntryJson.tree(view).properties().forEach(member -> {
            String title = title(member.getKey());
            JsonNode value = member.getValue();
            if (without.contains(member.getKey())) {
                return;
            }
            if (IN_LANGUAGES.contains(member.getKey())) {
                value.properties()
                        .forEach(text -> notes.add(new Note(
                                text.getKey(), title + ": " + text.getValue().asText())));
            } else if (value.isArray() && value.path(0).isObject()) {
                value.forEach(item -> notes.add(new Note(null, title + ": " + Prose.of(item))));
            } else if (value.isValueNode()) {
                single.set(member.getKey(), value);
            } else {
                notes.add(new Note(null, title + ": " + Prose.of(value)));
            }
        });
        if (!single.isEmpty()) {
            notes.add(new Note(null, "Entry: " + Prose.of(single)));
        }
        return notes;
    }

    private static String title(String member) {
        String words = Prose.words(member);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
