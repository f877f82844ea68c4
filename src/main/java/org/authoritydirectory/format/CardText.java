package org.authoritydirectory.format;

/** Text as a card can hold it. */
final class CardText {

    private CardText() {}

    /**
     * A value: every kind of line break is the one that RFC 6350 can write, and other control characters, which it cannot,
     * are spaces. The text of a published entry has neither.
     */
    static String of(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", " ");
    }

    /** A value of a parameter, which is one line. */
    static String parameter(String text) {
        return of(text).replace('\n', ' ');
    }
}
