package org.authoritydirectory.edition;

/**
 * A text and the language it is in.
 *
 * @param language BCP 47 tag; null where nobody has said
 * @param text one line
 */
record Worded(String language, String text) {}
