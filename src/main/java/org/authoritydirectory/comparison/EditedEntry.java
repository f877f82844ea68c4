package org.authoritydirectory.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.InvalidEntryException;
import org.authoritydirectory.shared.Fault;

/**
 * Reads what an editor sends as the entry it is to become. What the service sets may be sent back as it was shown, so
 * that reading, changing and sending an entry works; sent otherwise it is a fault. All faults are told at once, with
 * pointers into what was sent. The entry is yet to be checked against {@code EntryRules}.
 */
public final class EditedEntry {

    private static final List<String> READ_ONLY = List.of(
            "id",
            "version",
            "sequence",
            "publishedAt",
            "confirmedAt",
            "unreachableSince",
            "freshness",
            "missing",
            "withheld");

    /** What an edited entry keeps, whether it was sent back or left out. */
    private static final List<String> KEPT = List.of("id", "confirmedAt", "unreachableSince", "state");

    private EditedEntry() {}

    /**
     * A new entry: without any member that the service sets.
     *
     * @throws InvalidEntryException with every fault
     */
    public static Entry fresh(String json) {
        ObjectNode sent = EntryJson.object(json);
        List<Fault> faults = new ArrayList<>();
        for (String name : READ_ONLY) {
            if (isKnown(sent.remove(name))) {
                faults.add(Fault.at("/" + name, "is set by the service and has no place in a new entry"));
            }
        }
        return read(sent, faults);
    }

    /**
     * The whole entry as it shall be.
     *
     * @param current as it was shown to this editor; nothing may be withheld in it, or sending it back would delete that
     * @throws InvalidEntryException with every fault
     */
    public static Entry replacement(String json, EntryView current) {
        ObjectNode sent = EntryJson.object(json);
        ObjectNode shown = EntryJson.tree(current);
        for (String name : READ_ONLY) {
            if (!isKnown(sent.get(name))) {
                copy(name, shown, sent);
            }
        }
        return edited(sent, shown);
    }

    /**
     * The current entry with a JSON Merge Patch (RFC 7396) applied.
     *
     * @param current as for {@link #replacement}
     * @throws InvalidEntryException with every fault
     */
    public static Entry patch(String mergePatch, EntryView current) {
        ObjectNode patch = EntryJson.object(mergePatch);
        ObjectNode patched = (ObjectNode) MergePatch.apply(EntryJson.tree(current), patch);
        return edited(patched, EntryJson.tree(current));
    }

    private static Entry edited(ObjectNode sent, ObjectNode shown) {
        List<Fault> faults = new ArrayList<>();
        for (String name : READ_ONLY) {
            if (!Objects.equals(sent.remove(name), shown.get(name))) {
                faults.add(Fault.at("/" + name, "is set by the service and cannot be changed"));
            }
        }
        if (!Objects.equals(sent.get("state"), shown.get("state"))) {
            faults.add(Fault.at("/state", "cannot be changed: an authority stays with the State that designated it"));
        }
        KEPT.forEach(name -> copy(name, shown, sent));
        return read(sent, faults);
    }

    private static Entry read(ObjectNode sent, List<Fault> faults) {
        try {
            Entry entry = EntryJson.read(sent);
            if (faults.isEmpty()) {
                return entry;
            }
        } catch (InvalidEntryException e) {
            faults.addAll(e.faults());
        }
        throw new InvalidEntryException(faults);
    }

    private static void copy(String name, ObjectNode from, ObjectNode to) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        } else {
            to.remove(name);
        }
    }

    /** What is null is not known, as everywhere in an entry. */
    private static boolean isKnown(JsonNode value) {
        return value != null && !value.isNull();
    }
}
