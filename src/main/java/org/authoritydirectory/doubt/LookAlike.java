package org.authoritydirectory.doubt;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which characters are taken for others by the eye, as Unicode lists them (UTS #39). */
final class LookAlike {

    private static final SpoofChecker CONFUSABLE =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Set<String> DIGITS = IntStream.rangeClosed('0', '9')
            .mapToObj(digit -> shape(Character.toString(digit)))
            .collect(Collectors.toSet());

    private LookAlike() {}

    /** What a text looks like: texts of one shape are taken for each other, in capitals or not. */
    static String shape(String text) {
        return CONFUSABLE.getSkeleton(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a text mixes scripts that no language writes together, or digits of several scripts. */
    static boolean mixesScripts(String text) {
        return SCRIPTS.failsChecks(text);
    }

    /** Whether a character is a digit or a plus of another script or width. */
    static boolean isForeignDigit(int c) {
        if (c < 0x80) {
            return false;
        }
        return Character.isDigit(c)
                || NFKC.normalize(Character.toString(c)).chars().anyMatch(n -> n == '+' || n >= '0' && n <= '9');
    }

    /** Whether a letter looks like a digit, as O, l and the Cyrillic Ze do. */
    static boolean looksLikeDigit(int letter) {
        return DIGITS.contains(shape(Character.toString(letter)));
    }
}
