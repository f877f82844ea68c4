package org.authoritydirectory.publication;

import org.authoritydirectory.authority.Entry;

/**
 * A change that two sides agreed on and that is now to be published.
 *
 * @param type what it does
 * @param entry the whole entry as it shall be, with its id; for a withdrawal, as it was
 * @param baseVersion the version it was made from; 0 for a new entry
 * @param reason why, or what it cites; null if there is none
 * @param successor id of the authority that takes over; null if there is none
 * @param submission id of the submission; null for what is loaded
 * @param submittedBy the office that submitted, never a person
 * @param approvedBy the office that approved, never a person
 */
public record ApprovedChange(
        Publication.Type type,
        Entry entry,
        int baseVersion,
        String reason,
        String successor,
        String submission,
        String submittedBy,
        String approvedBy) {

    private static final String SECRETARIAT = "secretariat";

    /** A new entry that the secretariat loads, citing the source that the entry names. */
    public static ApprovedChange loaded(Entry entry) {
        return new ApprovedChange(
                Publication.Type.PUBLISHED,
                entry,
                0,
                entry.provenance().source(),
                null,
                null,
                SECRETARIAT,
                SECRETARIAT);
    }
}
