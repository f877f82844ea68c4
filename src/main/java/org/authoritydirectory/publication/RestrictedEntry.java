package org.authoritydirectory.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.authoritydirectory.shared.Sha256;

/**
 * The whole entry where it says more than its public form. It stands beside the log so that it can be erased; the log
 * holds only its digest, salted so that nobody can guess a phone number from it.
 */
@Entity
@Table(name = "restricted_entry")
class RestrictedEntry {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    @Id
    private long sequence;

    private String salt;
    private String entry;

    protected RestrictedEntry() {}

    RestrictedEntry(long sequence, String entry) {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        this.sequence = sequence;
        this.salt = HexFormat.of().formatHex(bytes);
        this.entry = entry;
    }

    long sequence() {
        return sequence;
    }

    /** The whole entry as its canonical JSON text. */
    String entry() {
        return entry;
    }

    String salt() {
        return salt;
    }

    /** SHA-256 over the salt and the entry, as hexadecimal. */
    String digest() {
        return HexFormat.of()
                .formatHex(Sha256.of(HexFormat.of().parseHex(salt), entry.getBytes(StandardCharsets.UTF_8)));
    }
}
