package org.authoritydirectory.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte for byte as it is written here: clients mend what a hostile caller would not. */
final class RawRequest {

    private static final int TIMEOUT_MILLIS = 5_000;

    /** What came back: the status, the whole head and the body. */
    record Answer(int status, String head, String body) {}

    private RawRequest() {}

    /** Sends a GET of a path to a server. */
    static Answer get(URI server, String path) {
        return send(server, "GET " + path + " HTTP/1.1\r\nHost: directory\r\nConnection: close\r\n\r\n");
    }

    /** Sends a text and reads until the server closes the connection, which may be before it has read all. */
    static Answer send(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            Thread sender = new Thread(() -> {
                try {
                    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // It need not read on once it has answered.
                }
            });
            sender.start();
            String answer = new String(read(socket.getInputStream()), StandardCharsets.UTF_8);
            sender.join(TIMEOUT_MILLIS);
            int blank = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)),
                    answer.substring(0, blank + 2),
                    answer.substring(blank + 4));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + request.lines().findFirst(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException e) {
            // Closed with bytes of ours unread: what had come until then is the answer.
        }
        return all.toByteArray();
    }
}
