package org.authoritydirectory.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.directory.StateEntries.Left;

/** What is published of a State now, for the rooms that answer from it. */
@ApplicationScoped
public class StateService {

    private final SnapshotService directory;

    StateService(SnapshotService directory) {
        this.directory = directory;
    }

    /** The entries of a State, as a reader may see them who may see so much. */
    public StateEntries of(String state, Visibility audience) {
        Snapshot snapshot = directory.current();
        List<EntryView> entries = snapshot.ofState().getOrDefault(state, List.of()).stream()
                .map(rendered -> rendered.view(audience))
                .toList();
        List<Left> left = snapshot.leftOf().getOrDefault(state, List.of()).stream()
                .map(record -> new Left(record.entry(), record.at(), record.successor()))
                .toList();
        return new StateEntries(snapshot.sequence(), entries, left);
    }
}
