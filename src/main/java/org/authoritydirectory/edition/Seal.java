package org.authoritydirectory.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Takes out of a PDF what FOP puts in by chance or by the hour – the two copies of the file's identifier, and the time of its
 * metadata – so that the same book is the same bytes. The identifier is the digest of everything else.
 */
final class Seal {

    private static final String METADATA_DATE = "<xmp:MetadataDate>";
    private static final String IDENTIFIER = "/ID [<";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int HEAD = 1 << 16;
    private static final int TAIL = 64;
    private static final int DICTIONARY = 2048;
    private static final int ID_BYTES = 16;
    private static final int SECOND_ID = 2 * ID_BYTES + "> <".length();

    private Seal() {}

    /**
     * Settles a finished PDF.
     *
     * @param at the time it bears
     * @return the validator of its bytes: the opaque part of an entity tag
     */
    static String settle(FileChannel pdf, Instant at) throws IOException {
        long date = find(pdf, 0, HEAD, METADATA_DATE);
        write(pdf, date, SECONDS.format(at));
        String end = text(pdf, pdf.size() - TAIL, TAIL);
        String table = end.substring(end.indexOf("startxref") + "startxref".length(), end.indexOf("%%EOF"));
        long id = find(pdf, Long.parseLong(table.strip()), DICTIONARY, IDENTIFIER);
        write(pdf, id, "0".repeat(2 * ID_BYTES));
        write(pdf, id + SECOND_ID, "0".repeat(2 * ID_BYTES));
        byte[] digest = Arrays.copyOf(digest(pdf), ID_BYTES);
        String hex = HexFormat.of().withUpperCase().formatHex(digest);
        write(pdf, id, hex);
        write(pdf, id + SECOND_ID, hex);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** The place behind a mark that FOP always writes. */
    private static long find(FileChannel pdf, long from, int length, String mark) throws IOException {
        int at = text(pdf, from, length).indexOf(mark);
        if (at < 0) {
            throw new IOException("The PDF is not as FOP writes it: " + mark + " is missing");
        }
        return from + at + mark.length();
    }

    private static String text(FileChannel pdf, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, pdf.size() - from));
        while (bytes.hasRemaining() && pdf.read(bytes, from + bytes.position()) >= 0) {
            // Goes on until everything is read.
        }
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    private static void write(FileChannel pdf, long at, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            pdf.write(bytes, at + bytes.position());
        }
    }

    private static byte[] digest(FileChannel pdf) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer chunk = ByteBuffer.allocate(HEAD);
            long at = 0;
            for (int read = pdf.read(chunk, at); read >= 0; read = pdf.read(chunk, at)) {
                digest.update(chunk.flip());
                chunk.clear();
                at += read;
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
