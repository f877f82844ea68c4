package org.authoritydirectory.doubt;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.Optional;
import java.util.Set;

/**
 * The host of an e-mail or web address.
 *
 * @param ascii as A-labels (RFC 5890), lower case, without a final dot; what cannot be one stays as it is
 */
record Domain(String ascii) {

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final int MAX_LENGTH = 253;

    /** The domain of a host in any form; none where it is empty or longer than a host can be (RFC 1035). */
    static Optional<Domain> of(String host) {
        return host.length() > MAX_LENGTH + 1
                ? Optional.empty()
                : ascii(host)
                        .map(ascii -> ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii)
                        .filter(ascii -> !ascii.isEmpty() && ascii.length() <= MAX_LENGTH)
                        .map(Domain::new);
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(UTS46.nameToASCII(host, new StringBuilder(), new IDNA.Info())
                    .toString());
        } catch (ICUInputTooLongException e) {
            // One character can stand for eighteen, and the library encodes no label of more than a thousand.
            return Optional.empty();
        }
    }

    /** Whether it is one of the domains, or below one of them; beside one of them is not enough. */
    boolean isAmong(Set<Domain> known) {
        for (String rest = ascii; ; rest = rest.substring(rest.indexOf('.') + 1)) {
            if (known.contains(new Domain(rest))) {
                return true;
            }
            if (rest.indexOf('.') < 0) {
                return false;
            }
        }
    }

    /** As it may stand in a sentence: no other characters than a host has. */
    String shown() {
        return ascii.replaceAll("[^a-z0-9._-]", "?");
    }

    /** What it looks like. */
    String shape() {
        return LookAlike.shape(unicode());
    }

    /** Whether it is more than plain ASCII, however it was sent. */
    boolean isInternational() {
        return ascii.startsWith("xn--") || ascii.contains(".xn--") || !isAscii(ascii);
    }

    /** Whether a label mixes scripts, or is of another script and looks like plain ASCII. */
    boolean isConfusable() {
        for (String label : unicode().split("\\.")) {
            if (!isAscii(label) && (LookAlike.mixesScripts(label) || isAscii(LookAlike.shape(label)))) {
                return true;
            }
        }
        return false;
    }

    private String unicode() {
        return UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
