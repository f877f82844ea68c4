package org.authoritydirectory.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Locale;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.hibernate.annotations.Immutable;

/** One record of the log: what became true, when, from which submission, approved by whom. Never changed. */
@Entity
@Immutable
public class Publication {

    /** What a publication did to its entry. */
    public enum Type {
        /** A new version became the published one. */
        PUBLISHED,
        /** The entry left the directory, with a reason. */
        WITHDRAWN,
        /** The authority said that the entry is still right. */
        CONFIRMED;

        /** The code in the API, such as {@code withdrawn}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private long sequence;

    private Instant at;
    private String authority;
    private int version;
    private String type;
    private String entry;
    private String reason;
    private String successor;
    private String submission;

    private String submittedBy;

    private String approvedBy;

    private String restricted;

    private String leafHash;

    private String linkHash;

    @Transient
    private RestrictedEntry beside;

    protected Publication() {}

    Publication(long sequence, Instant at, int version, ApprovedChange change, String entry, String restricted) {
        this.sequence = sequence;
        this.at = at;
        this.authority = change.entry().id();
        this.version = version;
        this.type = change.type().code();
        this.entry = entry;
        this.reason = change.reason();
        this.successor = change.successor();
        this.submission = change.submission();
        this.submittedBy = change.submittedBy();
        this.approvedBy = change.approvedBy();
        this.restricted = restricted;
    }

    /** Seals the record into the chain, as the successor of the record with the given link hash. */
    Publication linkedTo(String previousLinkHash) {
        this.leafHash = Leaf.hash(this);
        this.linkHash = Leaf.link(previousLinkHash, leafHash);
        return this;
    }

    /** The record's number: from 1, without gaps, in the order of commit. */
    public long sequence() {
        return sequence;
    }

    /** When it was published; never before the record in front of it. */
    public Instant at() {
        return at;
    }

    /** The id of the authority. */
    public String authority() {
        return authority;
    }

    /** The code of its State, with which the id begins. */
    public String state() {
        return authority.substring(0, authority.indexOf('-'));
    }

    /** The number of the entry's version, from 1. */
    public int version() {
        return version;
    }

    /** What the publication did. */
    public Type type() {
        return Type.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** The public form of the entry. */
    public Entry entry() {
        return EntryJson.read(entry);
    }

    /** The whole entry: with what only practitioners may see, as long as that has not been erased. */
    public Entry wholeEntry() {
        return EntryJson.read(wholeEntryJson());
    }

    /** The whole entry as its canonical JSON text; the public form's where the rest has been erased. */
    public String wholeEntryJson() {
        return beside == null ? entry : beside.entry();
    }

    /** Whether {@link #wholeEntry()} is all that was published: nothing was reserved, or it has not been erased. */
    public boolean isWhole() {
        return restricted == null || beside != null;
    }

    /** Brings what stands beside the record. */
    Publication with(RestrictedEntry beside) {
        this.beside = beside;
        return this;
    }

    /** The public form of the entry as its canonical JSON text. */
    public String entryJson() {
        return entry;
    }

    /** Why an entry was withdrawn, or what a change cites; may be null. */
    public String reason() {
        return reason;
    }

    /** The id of the authority that took over from a withdrawn one; may be null. */
    public String successor() {
        return successor;
    }

    /** The id of the submission it came from; null for what was loaded. */
    public String submission() {
        return submission;
    }

    /** The office that submitted. */
    public String submittedBy() {
        return submittedBy;
    }

    /** The office that approved. */
    public String approvedBy() {
        return approvedBy;
    }

    /** The salted digest of the restricted form, as hexadecimal; null where everything is public. */
    public String restricted() {
        return restricted;
    }

    /** The salt of that digest, as hexadecimal, for readers of the whole entry; null where there is none or it was erased. */
    public String restrictedSalt() {
        return beside == null ? null : beside.salt();
    }

    /** The hash of the record itself, as hexadecimal. */
    public String leafHash() {
        return leafHash;
    }

    /** What the hash is made of: everything public about the record, as canonical JSON (RFC 8785) in UTF-8. */
    public byte[] leaf() {
        return Leaf.bytes(this);
    }

    /** Whether the record still is what was sealed, as the successor of the record with this link hash. */
    public boolean isIntactBehind(String previousLinkHash) {
        return leafHash.equals(Leaf.hash(this))
                && linkHash.equals(Leaf.link(previousLinkHash, leafHash))
                && (beside == null || beside.digest().equals(restricted));
    }

    /** The hash of the chain up to this record, as hexadecimal. */
    public String linkHash() {
        return linkHash;
    }
}
