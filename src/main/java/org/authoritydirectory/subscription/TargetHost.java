package org.authoritydirectory.subscription;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the host of a target may be written. */
final class TargetHost {

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The one way to write an IPv4 address that everybody reads alike: no octal, no hexadecimal, nothing left out. */
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /** Ends of names that mean this machine or this network, or nothing anywhere (RFC 6761, RFC 8375, ICANN). */
    private static final List<String> HERE = List.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "arpa",
            "onion",
            "invalid");

    private TargetHost() {}

    /**
     * Whether it is a name: its last label begins with a letter, so that no notation of a number (decimal, octal,
     * hexadecimal, shortened) is one, and is no hexadecimal number either.
     */
    static boolean isName(String host) {
        return NAME.matcher(host).matches();
    }

    /** Whether a name has more than one label and does not end like one of this machine or network. */
    static boolean isPublicName(String host) {
        return isName(host) && host.indexOf('.') > 0 && HERE.stream().noneMatch(end -> host.endsWith("." + end));
    }

    /** The address that a host is written as, in the plain notation; empty for everything else. */
    static Optional<InetAddress> literal(String host) {
        boolean six = host.startsWith("[") && host.endsWith("]") && host.indexOf('%') < 0;
        if (!six && !IPV4.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
