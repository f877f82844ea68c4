package org.authoritydirectory.doubt;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.authoritydirectory.authority.Entry;

/**
 * What a rule looks at.
 *
 * @param entry what is proposed
 * @param published the published version it would replace; null for a new entry
 * @param others the published entries of the State; the one it would replace may be among them
 */
record Proposal(Entry entry, Entry published, Collection<Entry> others) {

    private static final Pattern ITEM = Pattern.compile("/(channels|links)/([0-9]+)(/.*)?");

    /** Whether the channel or link that a pointer leads into is published already, just as it is here. */
    boolean isPublished(String pointer) {
        Matcher item = ITEM.matcher(pointer);
        if (published == null || !item.matches()) {
            return false;
        }
        int index = Integer.parseInt(item.group(2));
        return item.group(1).equals("channels")
                ? published.channels().contains(entry.channels().get(index))
                : published.links() != null
                        && published.links().contains(entry.links().get(index));
    }
}
