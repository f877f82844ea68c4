package org.authoritydirectory.addressee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.directory.StateEntries;
import org.authoritydirectory.directory.StateEntries.Left;

/** Everyone in a State who is, or takes over from who was, designated for a function. */
final class Candidates {

    private final StateEntries published;
    private final Map<String, EntryView> entries;
    private final Map<String, Left> left;

    private Candidates(StateEntries published) {
        this.published = published;
        this.entries = published.entries().stream()
                .collect(Collectors.toMap(view -> view.entry().id(), Function.identity()));
        this.left = published.left().stream()
                .collect(Collectors.toMap(gone -> gone.entry().id(), Function.identity()));
    }

    /** Those for a function, by every designation they have for it; notes who is gone without a successor. */
    static List<Candidate> of(StateEntries published, String function, List<Reason> trail) {
        Candidates candidates = new Candidates(published);
        List<Candidate> found = new ArrayList<>();
        for (EntryView view : published.entries()) {
            for (Designation designation : view.entry().designations()) {
                if (designation.function().equals(function)) {
                    found.add(new Candidate(view, designation, null));
                }
            }
        }
        candidates.addSuccessors(function, found, trail);
        return found;
    }

    private void addSuccessors(String function, List<Candidate> found, List<Reason> trail) {
        for (Left gone : published.left()) {
            for (Designation designation : gone.entry().designations()) {
                if (!designation.function().equals(function)) {
                    continue;
                }
                EntryView successor = successor(gone);
                if (successor == null) {
                    trail.add(Rule.LEFT_WITHOUT_SUCCESSOR.because(gone.entry().id() + " left the directory on "
                            + gone.at() + "; nobody is known to take over its designation for this function."));
                } else if (found.stream().noneMatch(other -> isAlready(other, successor, designation))) {
                    found.add(new Candidate(successor, designation, gone));
                }
            }
        }
    }

    /** Who took over in the end; null where nobody did who is here. */
    private EntryView successor(Left gone) {
        Set<String> passed = new HashSet<>();
        String id = gone.successor();
        while (id != null && !entries.containsKey(id) && left.containsKey(id) && passed.add(id)) {
            id = left.get(id).successor();
        }
        return id == null ? null : entries.get(id);
    }

    private static boolean isAlready(Candidate other, EntryView successor, Designation designation) {
        return other.entry().id().equals(successor.entry().id())
                && other.designation().instrument().equals(designation.instrument());
    }
}
