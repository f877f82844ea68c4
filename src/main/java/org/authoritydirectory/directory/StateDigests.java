package org.authoritydirectory.directory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.shared.Sha256;

/**
 * What partners compare their copies with: a digest of the entries of each State, in either form. Kept record by record
 * from the text of the log itself, as a line an entry; only a State that has changed is summed up again. For one thread.
 */
final class StateDigests {

    /**
     * The digests of all States after one publication, in the order of their codes.
     *
     * @param shown of the public forms
     * @param whole of what practitioners see
     */
    record Digests(List<StateDigest> shown, List<StateDigest> whole) {

        List<StateDigest> of(Visibility audience) {
            return audience.isRestricted() ? whole : shown;
        }
    }

    private record Line(String shown, String whole) {}

    private final Map<String, SortedMap<String, Line>> lines = new HashMap<>();
    private final SortedMap<String, StateDigest> shown = new TreeMap<>();
    private final SortedMap<String, StateDigest> whole = new TreeMap<>();

    /** Takes in the next record of the log. */
    void add(Publication record) {
        String id = record.authority();
        String state = record.state();
        SortedMap<String, Line> ofState = lines.computeIfAbsent(state, unseen -> new TreeMap<>());
        if (record.type() == Publication.Type.WITHDRAWN) {
            ofState.remove(id);
        } else {
            String line = line(id, record.entryJson());
            boolean allPublic = record.wholeEntryJson().equals(record.entryJson());
            ofState.put(id, new Line(line, allPublic ? line : line(id, record.wholeEntryJson())));
        }
        shown.remove(state);
        whole.remove(state);
    }

    /** The digests as of the last record taken in. */
    Digests build() {
        lines.values().removeIf(Map::isEmpty);
        lines.forEach((state, ofState) -> {
            shown.computeIfAbsent(state, changed -> digest(state, ofState, Line::shown));
            whole.computeIfAbsent(state, changed -> digest(state, ofState, Line::whole));
        });
        return new Digests(List.copyOf(shown.values()), List.copyOf(whole.values()));
    }

    private static StateDigest digest(String state, SortedMap<String, Line> lines, Function<Line, String> form) {
        StringBuilder text = new StringBuilder();
        lines.values().forEach(line -> text.append(form.apply(line)));
        return new StateDigest(state, lines.size(), sha256(text.toString()));
    }

    /** As {@code sha256sum} writes it of a file that is named by the id. */
    private static String line(String id, String entry) {
        return sha256(entry) + "  " + id + "\n";
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
