package org.authoritydirectory.subscription;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Whether an address belongs to the public Internet, as the registries of special addresses say (RFC 6890). */
final class PublicAddress {

    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Link-local, and where clouds tell a machine its credentials.
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Public by its number, but it is what Azure tells its machines at.
                    "168.63.129.16/32",
                    // Protocols of the IETF, Teredo among them: an IPv4 address may be inside.
                    "2001::/23",
                    "2001:db8::/32",
                    // 6to4: an IPv4 address inside.
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20")
            .map(AddressRange::of)
            .toList();

    /**
     * All of IPv6 that is given out to networks. Outside are loopback, link-local, unique local, multicast, and the addresses
     * with an IPv4 address inside (mapped, compatible, NAT64).
     */
    private static final AddressRange GIVEN_OUT = AddressRange.of("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return (address instanceof Inet4Address || GIVEN_OUT.holds(address))
                && SPECIAL.stream().noneMatch(range -> range.holds(address));
    }
}
