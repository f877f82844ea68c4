package org.authoritydirectory.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;
import org.authoritydirectory.shared.Sha256;

/**
 * How far a copy has come: up to which publication, of which log, in which form. Sealed with a key of the log, so that
 * nobody makes one up; which log and which form stand in it openly, so that a token of another can be told from one that
 * never was one.
 *
 * @param sequence number of the last publication the copy has; 0 for none
 * @param audience whose form it holds
 */
record ChangeToken(long sequence, Visibility audience) {

    private static final int LOG_BYTES = 8;
    private static final int SEAL_BYTES = 12;
    private static final int LENGTH = LOG_BYTES + 1 + Long.BYTES + SEAL_BYTES;

    /** The token as it is given out. */
    String sealed(String log) {
        byte[] plain = ByteBuffer.allocate(LENGTH - SEAL_BYTES)
                .put(name(log))
                .put((byte) audience.ordinal())
                .putLong(sequence)
                .array();
        return encoded(
                ByteBuffer.allocate(LENGTH).put(plain).put(seal(log, plain)).array());
    }

    /**
     * A token as it came back, for a reader of this form; 400 where it never was one, 410 where it is one of another log
     * or form: such a copy has to be made anew.
     */
    static ChangeToken open(String sent, String log, Visibility audience) {
        byte[] whole = decoded(sent);
        byte[] plain = Arrays.copyOf(whole, LENGTH - SEAL_BYTES);
        ByteBuffer read = ByteBuffer.wrap(plain);
        byte[] name = new byte[LOG_BYTES];
        read.get(name);
        if (!Arrays.equals(name, name(log))) {
            throw startAgain("is one of another log");
        }
        if (!MessageDigest.isEqual(seal(log, plain), Arrays.copyOfRange(whole, LENGTH - SEAL_BYTES, LENGTH))) {
            throw unknown();
        }
        if (read.get() != audience.ordinal()) {
            throw startAgain("is one of a reader who sees more, or less");
        }
        return new ChangeToken(read.getLong(), audience);
    }

    /** A copy that cannot be continued: 410 with the way to begin anew. */
    static RuntimeException startAgain(String detail) {
        return Problem.of(
                ProblemType.COPY_ENDED,
                "since: " + detail + "; begin anew with /v1/changes, without since.",
                List.of(Fault.of("since", detail)));
    }

    private static RuntimeException unknown() {
        return Problem.of(
                ProblemType.INVALID_CURSOR,
                "since: is no token that was given out here.",
                List.of(Fault.of("since", "is no token that was given out here")));
    }

    private static byte[] decoded(String sent) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sent);
            // The decoder takes other spellings of the same bytes.
            if (whole.length == LENGTH && encoded(whole).equals(sent)) {
                return whole;
            }
        } catch (IllegalArgumentException e) {
            // As good as any other text.
        }
        throw unknown();
    }

    private static String encoded(byte[] whole) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The name of a log in a token: the log's own is its key, and stays with us. */
    private static byte[] name(String log) {
        return Arrays.copyOf(Sha256.of(("name of " + log).getBytes(StandardCharsets.UTF_8)), LOG_BYTES);
    }

    private static byte[] seal(String log, byte[] plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(log.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(plain), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
