package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/**
 * The exact difference of two entries: none if and only if their documents are the same, and enough to make the one of
 * the other. What exists on both sides is compared member by member; what only one side has is told whole, texts by
 * language each for themselves. Characters are compared as they are, so another Unicode form is a change.
 */
public final class Difference {

    /** Members that the log sets anew at each publication, and that so say nothing. */
    private static final Set<String> NUMBERING = Set.of("version", "sequence", "publishedAt");

    private final List<Change> changes = new ArrayList<>();

    private Difference() {}

    /** What changed from one entry to the other; {@code before} is null for a new one, of which all is added. */
    public static List<Change> of(Entry before, Entry after) {
        Difference difference = new Difference();
        difference.compare("", "", tree(before), tree(after));
        return List.copyOf(difference.changes);
    }

    /** The members of the entry that differ, as JSON Pointers in alphabetical order, such as {@code /channels}. */
    public static List<String> members(Entry before, Entry after) {
        return of(before, after).stream()
                .map(change -> "/" + change.member().split("/", 3)[1])
                .distinct()
                .sorted()
                .toList();
    }

    /** The document of an entry without what the log numbers it with. */
    static ObjectNode tree(Entry entry) {
        return entry == null
                ? JsonNodeFactory.instance.objectNode()
                : EntryJson.tree(entry).remove(NUMBERING);
    }

    private void compare(String pointer, String member, JsonNode before, JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Parts was = Parts.of(member, before);
        Parts is = Parts.of(member, after);
        if (was == null || is == null) {
            changes.add(Change.of(pointer, before, after));
            return;
        }
        Set<String> tokens = new LinkedHashSet<>(was.tokens());
        tokens.addAll(is.tokens());
        for (String token : tokens) {
            compare(Parts.pointer(pointer, token), is.memberName(token), was.get(token), is.get(token));
        }
        if (is.kind() == Parts.Kind.LIST && ListOrder.isMoved(was.tokens(), is.tokens())) {
            changes.add(Change.of(pointer, was.order(), is.order()));
        }
    }
}
