package org.authoritydirectory.shared;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its canonical form (RFC 8785), so that the same content always has the same bytes and the same hash. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of a JSON object. */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a JSON object", e);
        }
    }
}
