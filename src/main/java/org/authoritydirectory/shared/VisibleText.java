package org.authoritydirectory.shared;

/**
 * Text that shows as what it is. Control characters, overrides of the writing direction, invisible characters and parts
 * of characters can make a number or a name look like another one; nobody needs them in a line of text.
 */
public final class VisibleText {

    private VisibleText() {}

    /** Whether every character of the text is one that shows. */
    public static boolean holdsOnlyVisible(String text) {
        return text.codePoints().noneMatch(VisibleText::isHidden);
    }

    /** Whether nothing of the text leaves a mark: spaces of any width and joiners of nothing. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isJoiner(c));
    }

    /** The zero-width joiners are not hidden: Persian and Sinhala cannot be written without them. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Counted as letters, these four are the empty places of the Korean script. */
    private static boolean isFiller(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT && !isJoiner(c)
                || isFiller(c)
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
