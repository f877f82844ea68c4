package org.authoritydirectory.format;

/**
 * Lines of a card, folded (RFC 6350, 3.2): none is longer than 75 octets, and no character is parted. The library counts
 * characters, of which one may be four octets.
 */
final class Folding {

    private static final int OCTETS = 75;

    private Folding() {}

    /** The same text with each line folded; its lines end with CR LF. */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 32);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int c = lines.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else {
                int more = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
                if (octets + more > OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }
}
