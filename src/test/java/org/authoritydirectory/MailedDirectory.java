package org.authoritydirectory;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A service that sends its e-mail to a real mail server, at a port of this machine on which a test starts one and stops it.
 * Its notices are sent every second; reminders are written when a test says so.
 */
public class MailedDirectory implements QuarkusTestProfile {

    private static final String PORT = "mailed-directory.port";

    /** Under which address its readers know it. */
    public static final String LINK_BASE = "https://directory.test.example";

    /** A mail server that takes everything, not yet started. */
    public static GreenMail mailServer() {
        return new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static synchronized int port() {
        if (System.getProperty(PORT) == null) {
            // Kept as a property: the service and its tests are loaded by different class loaders.
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port()),
                "quarkus.mailer.from", "Authority Directory <directory@directory.example>",
                "directory.notice.link-base", LINK_BASE + "/",
                "directory.notice.send-every", "1s",
                "directory.notice.remind-every", "off");
    }
}
