package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The merge of two documents made from one, along the same parts by which their difference is told. */
final class ThreeWay {

    private final List<Conflict> conflicts = new ArrayList<>();

    ObjectNode merge(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        return (ObjectNode) merge("", "", base, mine, theirs);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    private JsonNode merge(String pointer, String member, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (Objects.equals(theirs, base) || Objects.equals(mine, theirs)) {
            return mine;
        }
        if (Objects.equals(mine, base)) {
            return theirs;
        }
        Parts was = Parts.of(member, base);
        Parts here = Parts.of(member, mine);
        Parts there = Parts.of(member, theirs);
        if (was == null || here == null || there == null) {
            return conflict(pointer, base, mine, theirs);
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        for (String token : order(pointer, was, here, there)) {
            JsonNode part = merge(
                    Parts.pointer(pointer, token),
                    here.memberName(token),
                    was.get(token),
                    here.get(token),
                    there.get(token));
            if (part != null) {
                merged.put(token, part);
            }
        }
        // Each side left something, both together nothing: no name, no channel, an address without a line.
        if (merged.isEmpty() && !here.isEmpty() && !there.isEmpty()) {
            return conflict(pointer, base, mine, theirs);
        }
        return new Parts(here.kind(), merged).whole();
    }

    /** The tokens of both sides: of a list, first the items that stay, in their order. */
    private Set<String> order(String pointer, Parts was, Parts here, Parts there) {
        ListOrder order = new ListOrder(was.tokens(), here.tokens(), there.tokens());
        Set<String> tokens = new LinkedHashSet<>();
        if (here.kind() == Parts.Kind.LIST) {
            order.agreed()
                    .ifPresentOrElse(tokens::addAll, () -> conflict(pointer, was.order(), here.order(), there.order()));
        }
        tokens.addAll(here.tokens());
        tokens.addAll(there.tokens());
        return tokens;
    }

    /** Notes a conflict; what comes in place of the value only keeps its place, as the whole will not be used. */
    private JsonNode conflict(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        conflicts.add(new Conflict(pointer, base, mine, theirs));
        return mine == null ? theirs : mine;
    }
}
