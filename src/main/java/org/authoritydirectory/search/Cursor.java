package org.authoritydirectory.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/**
 * Where a page ended: the publication that the first page reflected, and the place of the last item in the order. So
 * every page is cut from the same directory, whatever is published meanwhile. Sealed with a key of the log, together
 * with the search it belongs to: one that was forged, or given out by another search, to a reader who may see more or
 * less, or by another log, is refused.
 *
 * @param sequence number of the publication all pages reflect
 * @param tolerant whether typing errors were allowed for
 * @param open the instant that "open=now" meant on the first page; null without
 * @param last the place of the last item
 */
public record Cursor(long sequence, boolean tolerant, Instant open, FieldDoc last) {

    private static final int SEAL_BYTES = 12;
    private static final int MAX_LENGTH = 20_000;

    /** The cursor as it is given out, for the search it belongs to. */
    public String sealed(String key, SearchQuery query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(sequence);
            out.writeBoolean(tolerant);
            out.writeLong(open == null ? Long.MIN_VALUE : open.toEpochMilli());
            for (Object value : last.fields) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] place = bytes.toByteArray();
        byte[] whole = Arrays.copyOf(seal(key, query, place), SEAL_BYTES + place.length);
        System.arraycopy(place, 0, whole, SEAL_BYTES, place.length);
        return encoded(whole);
    }

    private static String encoded(byte[] whole) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** A cursor as it came back; refused with 400 where this search did not give it out. */
    public static Cursor open(String sent, String key, SearchQuery query) {
        try {
            if (sent.length() > MAX_LENGTH) {
                throw new IllegalArgumentException();
            }
            byte[] whole = Base64.getUrlDecoder().decode(sent);
            // The decoder takes other spellings of the same bytes.
            if (!encoded(whole).equals(sent)) {
                throw new IllegalArgumentException();
            }
            byte[] place = Arrays.copyOfRange(whole, Math.min(SEAL_BYTES, whole.length), whole.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(whole, SEAL_BYTES), seal(key, query, place))) {
                throw new IllegalArgumentException();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(place));
            long sequence = in.readLong();
            boolean tolerant = in.readBoolean();
            long open = in.readLong();
            Object[] fields = new Object[query.order().sort().getSort().length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = read(in);
            }
            return new Cursor(
                    sequence,
                    tolerant,
                    open == Long.MIN_VALUE ? null : Instant.ofEpochMilli(open),
                    new FieldDoc(Integer.MAX_VALUE, 0, fields));
        } catch (IllegalArgumentException | IOException e) {
            throw Problem.of(
                    ProblemType.INVALID_CURSOR,
                    "cursor: is not one that this search gave out; ask for the first page again.",
                    java.util.List.of(org.authoritydirectory.shared.Fault.of("cursor", "is not one of this search")));
        }
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Float score) {
            out.writeByte('f');
            out.writeFloat(score);
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else {
            BytesRef text = (BytesRef) value;
            out.writeByte('t');
            out.writeInt(text.length);
            out.write(text.bytes, text.offset, text.length);
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'f' -> in.readFloat();
            case 'l' -> in.readLong();
            default -> new BytesRef(in.readNBytes(in.readInt()));
        };
    }

    private static byte[] seal(String key, SearchQuery query, byte[] place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(query.fingerprint().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(place), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
