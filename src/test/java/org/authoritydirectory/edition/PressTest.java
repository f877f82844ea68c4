package org.authoritydirectory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The press opens nothing, whatever a book would have it open. */
class PressTest {

    @TempDir
    Path folder;

    /** An address that is asked never answers here, so the test ends by itself. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noAddressIsAskedAndNoFileIsRead() throws IOException {
        Path picture = Files.writeString(
                folder.resolve("canary.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>canary</text></svg>");
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/canary.svg";
            for (String source : List.of(address, picture.toUri().toString(), picture.toString())) {
                byte[] pdf = printed(source);
                assertThat(String.join("", Printed.pages(pdf)))
                        .contains("before", "behind")
                        .doesNotContain("canary");
            }
            canary.setSoTimeout(500);
            assertThat(catchThrowable(canary::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static byte[] printed(String source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Press().print(Printed.AT, false, out, pages -> {
            Fo fo = new Fo(pages, Printed.TYPEFACES, EditionLanguage.EN);
            fo.document(() -> fo.in(
                    "root",
                    Style.ROOT,
                    () -> {
                        fo.in(
                                "layout-master-set",
                                Style.PLAIN,
                                () -> fo.in(
                                        "simple-page-master",
                                        Style.PAGE,
                                        () -> fo.empty("region-body", Style.BODY),
                                        "master-name",
                                        "page"));
                        fo.in(
                                "page-sequence",
                                Style.PLAIN,
                                () -> fo.in(
                                        "flow",
                                        Style.PLAIN,
                                        () -> {
                                            fo.block(Style.PLAIN, "before");
                                            fo.block(
                                                    Style.PLAIN,
                                                    () -> fo.empty("external-graphic", Style.PLAIN, "src", source));
                                            fo.block(Style.PLAIN, "behind");
                                        },
                                        "flow-name",
                                        "xsl-region-body"),
                                "master-reference",
                                "page");
                    },
                    "xml:lang",
                    "en"));
        });
        return out.toByteArray();
    }
}
