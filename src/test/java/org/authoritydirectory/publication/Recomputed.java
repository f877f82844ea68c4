package org.authoritydirectory.publication;

import java.util.ArrayList;
import java.util.List;

/** A record forged with care: with the hashes it would have had. */
public record Recomputed(long sequence, String approvedBy, String leafHash, String linkHash) {

    /** The log with another approver at one record, and every hash from there on made anew. */
    public static List<Recomputed> withOtherApprover(List<Publication> log, long forged) {
        List<Recomputed> records = new ArrayList<>();
        String link = Chain.START;
        for (Publication p : log) {
            String approver = p.sequence() == forged ? "somebody else" : p.approvedBy();
            ApprovedChange change = new ApprovedChange(
                    p.type(), p.entry(), 0, p.reason(), p.successor(), p.submission(), p.submittedBy(), approver);
            Publication again = new Publication(
                            p.sequence(), p.at(), p.version(), change, p.entryJson(), p.restricted())
                    .linkedTo(link);
            link = again.linkHash();
            records.add(new Recomputed(p.sequence(), approver, again.leafHash(), link));
        }
        return records;
    }
}
