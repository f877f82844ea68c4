package org.authoritydirectory.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log says of itself at a size (C2SP tlog-checkpoint): its origin, how many records it has, and the root hash over
 * all of them. Signed, as a C2SP signed note, it commits the log to every record for ever.
 */
record Checkpoint(String origin, long size, byte[] root) {

    private static final String SIGNATURE = "— ";
    private static final int SIGNATURES = 32;

    /** The text that is signed. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The note with a signature of each key. */
    String signed(List<SigningKey> keys) {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> line(key.known(), key.sign(text)))
                .collect(Collectors.joining("", text() + "\n", ""));
    }

    private static String line(NoteKey key, byte[] signature) {
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return SIGNATURE + key.name() + " " + Base64.getEncoder().encodeToString(whole) + "\n";
    }

    /**
     * Reads a note that one of the keys signed.
     *
     * @throws IllegalArgumentException if it is no checkpoint, or a signature is wrong, or none is of a key that is known
     */
    static Checkpoint opened(String note, List<NoteKey> keys) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("is no signed note");
        }
        String text = note.substring(0, end + 1);
        String[] lines = note.substring(end + 2).split("\n");
        if (lines.length > SIGNATURES) {
            throw new IllegalArgumentException("has too many signatures");
        }
        boolean signed = false;
        for (String line : lines) {
            signed |= isSignedByOne(text.getBytes(StandardCharsets.UTF_8), line, keys);
        }
        if (!signed) {
            throw new IllegalArgumentException("has no signature of a key that is trusted");
        }
        return parse(text, keys);
    }

    private static boolean isSignedByOne(byte[] text, String line, List<NoteKey> keys) {
        String[] parts = line.split(" ");
        if (parts.length != 3 || !line.startsWith(SIGNATURE)) {
            throw new IllegalArgumentException("has a signature that cannot be read");
        }
        ByteBuffer whole = ByteBuffer.wrap(decoded(parts[2]));
        if (whole.remaining() <= Integer.BYTES) {
            throw new IllegalArgumentException("has a signature that cannot be read");
        }
        int id = whole.getInt();
        byte[] signature = new byte[whole.remaining()];
        whole.get(signature);
        for (NoteKey key : keys) {
            if (key.name().equals(parts[1]) && key.id() == id) {
                if (!key.signed(text, signature)) {
                    throw new IllegalArgumentException("has a wrong signature of " + key.name());
                }
                return true;
            }
        }
        return false;
    }

    /** The decoder takes other spellings of the same bytes; a note has one. */
    private static byte[] decoded(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("is not spelt as it was signed");
        }
        return bytes;
    }

    private static Checkpoint parse(String text, List<NoteKey> keys) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("is no checkpoint of a log");
        }
        if (keys.stream().noneMatch(key -> key.name().equals(lines[0]))) {
            throw new IllegalArgumentException("is of another log, " + lines[0]);
        }
        byte[] root = decoded(lines[2]);
        if (root.length != MerkleTree.HASH_BYTES) {
            throw new IllegalArgumentException("has a root that is no hash");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }
}
