package org.authoritydirectory.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.Visibility;

/**
 * An entry made ready to be sent to either audience: nothing is serialised when it is asked for.
 *
 * @param whole the entry with what only practitioners may see
 * @param entry the public form; the same object where everything is public
 * @param freshness as of when it was made
 * @param publicJson the answer's bytes for everyone, UTF-8
 * @param wholeJson the answer's bytes for practitioners; the same array where everything is public
 * @param lastModified when the answer last changed
 */
record Rendered(
        Entry whole, Entry entry, Freshness freshness, byte[] publicJson, byte[] wholeJson, Instant lastModified) {

    static Rendered of(Entry whole, Freshness freshness, Instant lastModified) {
        EntryView shown = EntryView.publicOf(whole, freshness);
        byte[] json = bytes(shown);
        byte[] wholeJson = shown.entry() == whole ? json : bytes(EntryView.wholeOf(whole, freshness));
        return new Rendered(whole, shown.entry(), freshness, json, wholeJson, lastModified);
    }

    private static byte[] bytes(EntryView view) {
        return EntryJson.write(view).getBytes(StandardCharsets.UTF_8);
    }

    /** The answer's bytes for a reader who may see so much. */
    byte[] json(Visibility audience) {
        return audience.isRestricted() ? wholeJson : publicJson;
    }

    /** What a reader who may see so much is shown: what the bytes of {@link #json} hold. */
    EntryView view(Visibility audience) {
        return EntryView.of(whole, freshness, audience);
    }

    /** Whether practitioners are shown more than everyone. */
    boolean isRestricted() {
        return entry != whole;
    }
}
