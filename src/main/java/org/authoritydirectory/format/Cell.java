package org.authoritydirectory.format;

import java.util.regex.Pattern;

/**
 * A cell of a table that a spreadsheet may open. A spreadsheet takes a cell that begins with certain signs for a formula,
 * so an apostrophe is put before it. Who reads the table with a program takes the apostrophe away where what follows it
 * begins so, and has the text as it was: {@code docs/formats.md}.
 */
final class Cell {

    /** Signs that begin a formula, plain or full-width, also behind spaces and quotation marks; a TAB and a CR too. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pi}\\p{Pf}\"'`´＂＇]*[=+\\-@\\t\\r＝＋－＠﹦﹢﹣﹫−]");

    /** E.164, which the phone numbers of the directory have where they are known in a normal form. */
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{1,15}");

    private Cell() {}

    /** A text as a spreadsheet may have it; unchanged where it begins no formula. */
    static String text(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** One of several texts in a cell, a text a line: line breaks within it are spaces. */
    static String line(String text) {
        return text(text.replaceAll("\\R", " "));
    }

    /**
     * A phone number, one of several in a cell: the URI of RFC 3966. Of a bare number a spreadsheet would make a sum, and
     * show 3.7E+10.
     */
    static String phone(String number) {
        return isE164(number) ? "tel:" + number : line(number);
    }

    /** Whether a number is in its normal form, which a program can dial. */
    static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }
}
