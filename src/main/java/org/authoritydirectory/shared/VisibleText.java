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

    /** The zero-width joiners (U+200C, U+200D) are not hidden: Persian and Sinhala cannot be written without them. */
    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        boolean format = type == Character.FORMAT && c != 0x200C && c != 0x200D;
        return format
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
