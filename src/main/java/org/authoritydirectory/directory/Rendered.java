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
 * @param entry the public form
 * @param freshness as of when it was made
 * @param json the answer's bytes, UTF-8
 * @param lastModified when the answer last changed
 */
record Rendered(Entry entry, Freshness freshness, byte[] json, Instant lastModified) {

    static Rendered of(Entry published, Freshness freshness, Instant lastModified) {
        EntryView view = EntryView.publicOf(published, freshness);
        return new Rendered(
                view.entry(), freshness, EntryJson.write(view).getBytes(StandardCharsets.UTF_8), lastModified);
    }
}
