package org.authoritydirectory.edition;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Shows the formatter where a line may end and it would not see it: where the typeface changes within a word (UAX #14), and
 * within what has no end, such as a long address. It does so with a character that takes no room and is not printed.
 */
final class LineBreaks {

    /** Zero width space. */
    static final char MAY_BREAK = '\u200B';

    /** Shorter than the narrowest column. */
    private static final int LONGEST = 24;

    private LineBreaks() {}

    static String in(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        StringBuilder broken = new StringBuilder(text.length());
        int together = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i > 0) {
                boolean plain = isPlain(text.charAt(i - 1)) && isPlain(text.charAt(i));
                boolean boundary = lines.isBoundary(i);
                together = boundary ? 0 : together + 1;
                boolean changes = isPlain(text.charAt(i - 1)) != isPlain(text.charAt(i));
                if (boundary && changes && text.charAt(i - 1) != ' ' || plain && together >= LONGEST) {
                    broken.append(MAY_BREAK);
                    together = 0;
                }
            }
            broken.append(text.charAt(i));
        }
        return broken.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }
}
