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
 * @param complete whether all of it is held that was published
 * @param entry the public form; the same object where everything is public
 * @param freshness as of when it was made
 * @param publicJson the answer's bytes for everyone, UTF-8
 * @param wholeJson the answer's bytes for practitioners; the same array where everything is public
 * @param lastModified when the answer last changed
 */
record Rendered(
        Entry whole,
        boolean complete,
        Entry entry,
        Freshness freshness,
        byte[] publicJson,
        byte[] wholeJson,
        Instant lastModified) {

    static Rendered of(Entry whole, boolean complete, Freshness freshness, Instant lastModified) {
        EntryView shown = view(whole, complete, freshness, Visibility.PUBLIC);
        byte[] json = bytes(shown);
        byte[] wholeJson =
                shown.entry() == whole ? json : bytes(view(whole, complete, freshness, Visibility.PRACTITIONER));
        return new Rendered(whole, complete, shown.entry(), freshness, json, wholeJson, lastModified);
    }

    private static EntryView view(Entry whole, boolean complete, Freshness freshness, Visibility audience) {
        return complete ? EntryView.of(whole, freshness, audience) : EntryView.partOf(whole, freshness);
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
        return view(whole, complete, freshness, audience);
    }

    /** What everyone is shown, as fresh as it was at another time. */
    EntryView shown(Freshness freshness) {
        return view(whole, complete, freshness, Visibility.PUBLIC);
    }

    /** Whether practitioners are shown more than everyone. */
    boolean isRestricted() {
        return entry != whole;
    }
}
