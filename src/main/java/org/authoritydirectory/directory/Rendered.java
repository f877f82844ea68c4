package org.authoritydirectory.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;

/**
 * An entry made ready to be sent: nothing is serialised when it is asked for.
 *
 * @param whole the entry with what only practitioners may see
 * @param entry the public form
 * @param freshness as of when it was made
 * @param json the answer's bytes, UTF-8
 * @param lastModified when the answer last changed
 */
record Rendered(Entry whole, Entry entry, Freshness freshness, byte[] json, Instant lastModified) {

    static Rendered of(Entry whole, Freshness freshness, Instant lastModified) {
        EntryView view = EntryView.publicOf(whole, freshness);
        return new Rendered(
                whole, view.entry(), freshness, EntryJson.write(view).getBytes(StandardCharsets.UTF_8), lastModified);
    }
}
