package org.authoritydirectory.doubt;

import java.util.Collection;
import org.authoritydirectory.authority.Entry;

/**
 * What a rule looks at.
 *
 * @param entry what is proposed
 * @param published the published version it would replace; null for a new entry
 * @param others the published entries of the State; the one it would replace may be among them
 */
record Proposal(Entry entry, Entry published, Collection<Entry> others) {}
