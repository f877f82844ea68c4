package org.authoritydirectory.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a subscriber may give, in every way to write them. */
class TargetTest {

    private static final AllowedTargets NOTHING = new AllowedTargets(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No https, or not only that
                "http://hooks.partner.org/",
                "ftp://hooks.partner.org/",
                "file:///etc/passwd",
                "gopher://hooks.partner.org/",
                "javascript:alert(1)",
                "jar:https://hooks.partner.org/x!/",
                "//hooks.partner.org/",
                "hooks.partner.org",
                "https:hooks.partner.org",
                "https:///hook",
                "https://",
                "",
                "https://user@hooks.partner.org/",
                "https://user:word@hooks.partner.org/",
                "https://hooks.partner.org@127.0.0.1/",
                "https://127.0.0.1@hooks.partner.org/",
                "https://hooks.partner.org/#fragment",
                "https://hooks.partner.org\\@127.0.0.1/",
                "https://hooks.partner.org /",
                "https://hooks.partner.org/\r\nHost: other",
                "https://hooks.partner.org/\u0000",
                "https://hooks.partner.org:0/",
                "https://hooks.partner.org:22/",
                "https://hooks.partner.org:25/",
                "https://hooks.partner.org:80/",
                "https://hooks.partner.org:65536/",
                "https://hooks.partner.org:-1/",
                // Names of this machine and this network
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://hooks.localhost/",
                "https://localhost.localdomain/",
                "https://intranet/",
                "https://hooks.local/",
                "https://metadata.google.internal/",
                "https://metadata.google.internal./",
                "https://router.home.arpa/",
                "https://1.0.0.127.in-addr.arpa/",
                "https://hooks.corp/",
                "https://hooks.partner.org./",
                "https://hooks..partner.org/",
                "https://-hooks.partner.org/",
                "https://hooks_1.partner.org/",
                "https://hookş.partner.org/",
                "https://ⓛocalhost.org/",
                "https://127。0。0。1/",
                "https://１２７.0.0.1/",
                // IPv4 in every notation
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7F.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0/",
                "https://0.0.0.0/",
                "https://00000000177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://%31%32%37.0.0.1/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://0xa9fea9fe/",
                "https://0251.0376.0251.0376/",
                "https://169.254.43518/",
                "https://100.64.0.1/",
                "https://100.100.100.200/",
                "https://192.0.0.192/",
                "https://255.255.255.255/",
                "https://224.0.0.1/",
                // IPv6 in every notation
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[0000:0000:0000:0000:0000:0000:0000:0001]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:7f00:0001]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[::ffff:0:127.0.0.1]/",
                "https://[1::2::3]/",
                // An address as such is none of the public Internet's names, whichever it is
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
            })
    void whatIsNoHostOfThePublicInternetIsRefused(String text) {
        assertThatThrownBy(() -> Target.of(text, NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(has|must) .*")
                .hasMessageNotContainingAny("127", "partner", "localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.partner.org, hooks.partner.org, 443, /",
        "https://hooks.partner.org/, hooks.partner.org, 443, /",
        "HTTPS://Hooks.Partner.ORG/a/b?c=d&e=%20, hooks.partner.org, 443, /a/b?c=d&e=%20",
        "https://hooks.partner.org:443/x, hooks.partner.org, 443, /x",
        "https://hooks.partner.org:8443/x, hooks.partner.org, 8443, /x",
        "https://xn--hook-l6a.partner.org/, xn--hook-l6a.partner.org, 443, /",
        "https://127.0.0.1.partner.org/, 127.0.0.1.partner.org, 443, /",
        "https://10.partner.org?token=x, 10.partner.org, 443, /?token=x",
        "https://a.xn--p1ai/, a.xn--p1ai, 443, /",
        "https://local.partner.org/, local.partner.org, 443, /"
    })
    void aNameOfThePublicInternetIsTaken(String text, String host, int port, String path) {
        assertThat(Target.of(text, NOTHING)).isEqualTo(new Target(true, host, port, path));
    }

    @Test
    void whatAnOperatorAllowsIsTakenAndNothingBeside() {
        AllowedTargets allowed = new AllowedTargets(
                List.of("hooks.intranet", "cafe.be", "10.1.0.0/16", "fd12::/16", "http://127.0.0.1:8099"));
        assertThat(Target.of("https://hooks.intranet/x", allowed).host()).isEqualTo("hooks.intranet");
        assertThat(Target.of("https://cafe.be/x", allowed).host()).isEqualTo("cafe.be");
        assertThat(Target.of("https://10.1.2.3:8443/x", allowed).port()).isEqualTo(8443);
        assertThat(Target.of("https://[fd12::1]/x", allowed).secure()).isTrue();
        assertThat(Target.of("http://127.0.0.1:8099/x", allowed)).isEqualTo(new Target(false, "127.0.0.1", 8099, "/x"));
        for (String beside : List.of(
                "http://hooks.intranet/x",
                "https://other.intranet/x",
                "https://x.hooks.intranet/x",
                "https://10.2.0.1/x",
                "https://012.1.2.3/x",
                "https://[fd13::1]/x",
                "http://127.0.0.1:8098/x",
                "http://127.0.0.1/x",
                "http://127.1:8099/x",
                "https://127.0.0.1:8099/x")) {
            assertThatThrownBy(() -> Target.of(beside, allowed))
                    .as(beside)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://host", "https://host:1", "10.0.0.0/33", "::/129", "*", "*.partner.org", "0x7f000001"})
    void anAllowanceThatIsNoneIsRefused(String entry) {
        assertThatThrownBy(() -> new AllowedTargets(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsSpecialIsNotConnectedTo(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void whatIsPublicIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
