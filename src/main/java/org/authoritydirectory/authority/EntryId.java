package org.authoritydirectory.authority;

import java.util.random.RandomGenerator;

/** Gives out ids: short, opaque, the same for ever. */
public final class EntryId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    private EntryId() {}

    /** A new id of the State, {@code LVA-7K3Q9D}; the caller makes sure that it is not taken. */
    public static String next(String state, RandomGenerator random) {
        StringBuilder id = new StringBuilder(state).append('-');
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
