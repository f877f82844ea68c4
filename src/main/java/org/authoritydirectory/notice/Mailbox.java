package org.authoritydirectory.notice;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address to which mail can be sent. */
final class Mailbox {

    /**
     * A dot-string and a domain (RFC 5321, 4.1.2): no quotes, brackets, commas or spaces, so that an address is one address
     * and never the beginning of a header.
     */
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private static final int LOCAL = 64;
    private static final int LONGEST = 254;

    private Mailbox() {}

    /** The address in lower case, its domain as A-labels; empty where no mail can be sent to it. */
    static Optional<String> of(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        if (at < 1 || at > LOCAL || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String mailbox = address.substring(0, at + 1).toLowerCase(Locale.ROOT)
                    + IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(mailbox)
                    .filter(m -> m.length() <= LONGEST && FORM.matcher(m).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
