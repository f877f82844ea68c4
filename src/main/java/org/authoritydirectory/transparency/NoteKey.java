package org.authoritydirectory.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.authoritydirectory.shared.Sha256;

/**
 * The public half of a key that signs notes, for Ed25519 (RFC 8032), as a C2SP signed note has it:
 * {@code name+id+key}.
 *
 * @param name what it signs for; of a log its origin
 * @param id four bytes that tell keys of one name apart
 * @param publicKey 32 bytes
 */
record NoteKey(String name, int id, byte[] publicKey) {

    /** The signature type of Ed25519 in signed notes. */
    static final byte TYPE = 1;

    static final int KEY_BYTES = 32;

    /** What stands in front of the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key of these 32 bytes under a name. */
    static NoteKey of(String name, byte[] publicKey) {
        return new NoteKey(name, id(name, publicKey), publicKey);
    }

    /**
     * Reads a key as it is handed over.
     *
     * @throws IllegalArgumentException if it is none, saying why
     */
    static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A public key is name+id+key, as in C2SP signed-note");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != TYPE) {
            throw new IllegalArgumentException("The key of " + parts[0] + " is not one for Ed25519");
        }
        NoteKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(parts[1])) {
            throw new IllegalArgumentException("The key of " + parts[0] + " does not belong to its id " + parts[1]);
        }
        return key;
    }

    /** The key as it is handed over. */
    String text() {
        byte[] typed =
                ByteBuffer.allocate(1 + KEY_BYTES).put(TYPE).put(publicKey).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether this key signed a text. */
    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(SPKI.length + KEY_BYTES)
                    .put(SPKI)
                    .put(publicKey)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length, or 32 bytes that are no point of the curve.
            return false;
        }
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    private static int id(String name, byte[] publicKey) {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(line, new byte[] {TYPE}, publicKey)).getInt();
    }
}
