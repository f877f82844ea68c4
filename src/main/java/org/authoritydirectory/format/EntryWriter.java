package org.authoritydirectory.format;

import java.io.IOException;
import org.authoritydirectory.authority.EntryView;

/** Writes entries in one format, one after the other, and keeps none; what is written is whole after {@link #end()}. */
public interface EntryWriter {

    /** Writes an entry, with all of it that is in the view and nothing else. */
    void write(EntryView view) throws IOException;

    /** Ends what is written, without closing what it is written to. */
    void end() throws IOException;
}
