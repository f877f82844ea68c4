package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;

/**
 * Two changes of one entry brought together, member by member. What one side alone touched is taken from it, what both
 * changed alike is taken once, and what they changed differently is a conflict.
 *
 * <p>The merged entry is yet to be checked: each side can keep the rules and both together break them, as when one
 * removes a channel that the other names in a designation.
 *
 * @param entry the merged entry, without the numbers of the log; null where there is a conflict
 * @param conflicts what a person has to decide
 */
public record Merge(Entry entry, List<Conflict> conflicts) {

    /** Brings two changes together that were both made from {@code base}. */
    public static Merge of(Entry base, Entry mine, Entry theirs) {
        ThreeWay threeWay = new ThreeWay();
        ObjectNode merged = threeWay.merge(Difference.tree(base), Difference.tree(mine), Difference.tree(theirs));
        List<Conflict> conflicts = threeWay.conflicts();
        return new Merge(conflicts.isEmpty() ? EntryJson.read(merged) : null, conflicts);
    }
}
