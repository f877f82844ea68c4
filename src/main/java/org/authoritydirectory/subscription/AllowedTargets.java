package org.authoritydirectory.subscription;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an operator allows beyond the public Internet, for an intranet and for tests: names of hosts, ranges of addresses,
 * and single {@code http://host:port}. Nothing else is ever spoken to without TLS.
 */
final class AllowedTargets {

    private static final String PLAIN = "http://";

    private final Set<String> hosts = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final List<AddressRange> ranges = new ArrayList<>();

    /**
     * @throws IllegalArgumentException for an entry that is none of the three, so that a typing error is not taken for safety
     */
    AllowedTargets(List<String> entries) {
        for (String entry : entries) {
            String lower = entry.trim().toLowerCase(Locale.ROOT);
            if (lower.startsWith(PLAIN) && lower.matches("http://[a-z0-9.:\\[\\]-]+:[0-9]{1,5}")) {
                plain.add(lower.substring(PLAIN.length()));
            } else if (TargetHost.isName(lower)) {
                hosts.add(lower);
            } else if (lower.matches("[0-9a-f.:]+(/[0-9]{1,3})?") && lower.matches(".*[.:].*")) {
                ranges.add(AddressRange.of(lower));
            } else {
                throw new IllegalArgumentException("directory.subscription.allowed-targets: " + entry
                        + " is no host name, no range of addresses and no http://host:port");
            }
        }
    }

    /** Whether this host may be named, and whatever its name stands for be connected to. */
    boolean hasHost(String host) {
        return hosts.contains(host);
    }

    /** Whether this host may be spoken to at this port without TLS. */
    boolean hasPlain(String host, int port) {
        return plain.contains(host + ":" + port);
    }

    boolean hasAddress(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }
}
