package org.authoritydirectory.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a subscriber is told, taken apart.
 *
 * @param host in lower case; an IPv6 address in brackets
 * @param path with the query, as it was written
 */
record Target(boolean secure, String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int HIGHEST_RESERVED = 1023;
    private static final int HIGHEST = 65_535;
    private static final String PLAIN = "http";

    /**
     * The target of an address.
     *
     * @throws IllegalArgumentException with what is wrong with it, in words without any of the address
     */
    static Target of(String text, AllowedTargets allowed) {
        URI uri = parsed(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        require(uri.getHost() != null, "has to be an https address with a host (an international name as A-labels)");
        require(uri.getRawUserInfo() == null, "must not have a user in it");
        require(uri.getRawFragment() == null, "must not have a fragment");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (scheme.equals(PLAIN) && allowed.hasPlain(host, uri.getPort())) {
            return new Target(false, host, uri.getPort(), path(uri));
        }
        require(scheme.equals("https"), "has to be an https address");
        int port = uri.getPort() == -1 ? HTTPS : uri.getPort();
        require(
                port == HTTPS || port > HIGHEST_RESERVED && port <= HIGHEST,
                "must have port 443 or one from 1024 to 65535");
        require(isAllowed(host, allowed), "must name a host of the public Internet");
        return new Target(true, host, port, path(uri));
    }

    private static boolean isAllowed(String host, AllowedTargets allowed) {
        return allowed.hasHost(host)
                || TargetHost.isPublicName(host)
                // Certificates are for names; an address as such is for intranets.
                || TargetHost.literal(host).filter(allowed::hasAddress).isPresent();
    }

    private static URI parsed(String text) {
        try {
            require(text.chars().allMatch(c -> c > ' ' && c < 0x7f), "must be in visible ASCII characters");
            return new URI(text);
        } catch (URISyntaxException e) {
            // Not kept as the cause: its message has the address in it.
            throw new IllegalArgumentException("has to be an https address");
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
