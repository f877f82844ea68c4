package org.authoritydirectory.transparency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile: its number within the level in groups of three digits, {@code x001/x234/067}, and behind {@code .p/} the width
 * where it is not full (C2SP tlog-tiles).
 *
 * @param number from 0
 * @param width 1 to 256 hashes
 */
record TilePath(int number, int width) {

    /** Hashes in a full tile. */
    static final int FULL = 256;

    private static final Pattern FORM =
            Pattern.compile("((?:x[0-9]{3}/){0,2}[0-9]{3})(?:\\.p/([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?");

    /** Reads the end of a tile's address; empty where it names none. */
    static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        TilePath tile = new TilePath(
                Integer.parseInt(form.group(1).replaceAll("[x/]", "")),
                form.group(2) == null ? FULL : Integer.parseInt(form.group(2)));
        // A number has one spelling: no groups of zeroes in front.
        return tile.groups().equals(form.group(1)) ? Optional.of(tile) : Optional.empty();
    }

    /** The number of its first node within the level. */
    long first() {
        return (long) number * FULL;
    }

    /** The number of the node behind its last. */
    long end() {
        return first() + width;
    }

    private String groups() {
        String digits = String.format("%03d", number);
        String padded = "0".repeat((3 - digits.length() % 3) % 3) + digits;
        return padded.replaceAll("(.{3})(?!$)", "x$1/");
    }
}
