package org.authoritydirectory.sync;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A reader that asks for a stream and then does not read it. */
final class RawStream implements Closeable {

    /** An event that came whole, as far as its id. */
    private static final Pattern EVENT = Pattern.compile("id: (\\S+)\nevent: \\S+\ndata: \\{[^\n]*\\}\n\n");

    private final Socket socket = new Socket();

    RawStream(URI feed, String headers, int buffer) throws IOException {
        socket.setReceiveBufferSize(buffer);
        socket.connect(new InetSocketAddress(feed.getHost(), feed.getPort()));
        socket.getOutputStream().write(request(feed, headers));
    }

    static byte[] request(URI feed, String headers) {
        // HTTP/1.0: what comes is the events and nothing between them.
        return ("GET " + feed.getPath() + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The ids of what had come when the stream was cut off. */
    List<String> idsReceived() throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[65_536];
        try {
            socket.setSoTimeout(5_000);
            for (int read = socket.getInputStream().read(bytes); read >= 0; ) {
                text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                read = socket.getInputStream().read(bytes);
            }
        } catch (java.net.SocketException reset) {
            // What was on its way is lost with the connection.
        }
        return EVENT.matcher(text).results().map(event -> event.group(1)).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
