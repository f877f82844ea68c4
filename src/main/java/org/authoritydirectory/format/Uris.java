package org.authoritydirectory.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses that programs follow. */
final class Uris {

    private static final Set<String> FOLLOWED = Set.of("http", "https", "mailto", "tel");

    private Uris() {}

    /** Whether a text is one, well-formed (RFC 3986) and of a kind that leads to a page, a mailbox or a phone. */
    static boolean isLink(String text) {
        try {
            return text != null && FOLLOWED.contains(String.valueOf(new URI(text).getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
