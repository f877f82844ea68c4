package org.authoritydirectory.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that nobody can guess: 120 random bits, in letters, digits, hyphen and underscore. */
public final class RandomId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;

    private RandomId() {}

    /** A new one. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
