package org.authoritydirectory.submission;

import org.authoritydirectory.authority.Entry;

/**
 * What somebody wants to be published.
 *
 * @param entry the whole entry as it shall be, with its id; of a withdrawal, as it was
 * @param baseVersion the version it was made from; 0 for a new entry
 */
record Proposal(SubmissionType type, Entry entry, int baseVersion, Terms terms) {}
