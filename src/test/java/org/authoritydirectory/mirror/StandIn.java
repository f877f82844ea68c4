package org.authoritydirectory.mirror;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for the directory that is followed, which can be made to lie; the real one is in {@code MirrorIT}. */
final class StandIn implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int ENDLESS_PARTS = 1_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String checkpoint = "";
    private volatile List<String> records = List.of();
    private volatile Manner manner = Manner.WHOLE;

    /** How it answers with records. */
    enum Manner {
        WHOLE,
        /** Ends in the middle of what it promised. */
        BROKEN_OFF,
        /** Ends well, with a record too few. */
        TOO_SHORT,
        /** Stays silent after the half. */
        SILENT,
        /** Begins a record that has no end. */
        ENDLESS
    }

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/log/checkpoint", exchange -> answer(exchange, checkpoint, Manner.WHOLE));
        server.createContext("/v1/log/records", exchange -> {
            int after = Integer.parseInt(exchange.getRequestURI().getQuery().replace("after=", ""));
            List<String> lines = records.stream().skip(after).toList();
            answer(
                    exchange,
                    String.join("\n", manner == Manner.TOO_SHORT ? lines.subList(1, lines.size()) : lines) + "\n",
                    manner);
        });
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it answers from now on. */
    void shows(String checkpoint, List<String> records) {
        this.checkpoint = checkpoint;
        this.records = List.copyOf(records);
    }

    /** In which manner, from now on. */
    void answers(Manner manner) {
        this.manner = manner;
    }

    private static void answer(HttpExchange exchange, String text, Manner manner) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean whole = manner == Manner.WHOLE || manner == Manner.TOO_SHORT;
        boolean promised = whole || manner == Manner.BROKEN_OFF;
        exchange.sendResponseHeaders(200, promised ? body.length : 0);
        try (exchange) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, whole ? body.length : body.length / 2);
            out.flush();
            if (manner == Manner.SILENT) {
                Thread.sleep(PATIENCE_MILLIS);
            }
            for (int i = 0; manner == Manner.ENDLESS && i < ENDLESS_PARTS; i++) {
                out.write(new byte[65_536]);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
