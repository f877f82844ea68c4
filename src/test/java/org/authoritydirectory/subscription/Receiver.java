package org.authoritydirectory.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A partner's end: takes what it is sent at a port of this machine, and answers as a test says. */
public final class Receiver implements AutoCloseable {

    private static final String PORT = "webhook-receiver.port";
    private static final String SECURE_PORT = "webhook-receiver.secure-port";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpServer> servers;
    private volatile Function<Message, Reply> behaviour;

    /** What came in. */
    public record Message(String path, Map<String, List<String>> headers, String body) {

        public JsonNode event() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return event().get("type").asText().replace("org.authoritydirectory.", "");
        }

        String subject() {
            return event().path("subject").asText();
        }

        int version() {
            return event().at("/data/version").asInt();
        }

        String header(String name) {
            return headers.get(name).get(0);
        }

        /** As the public library sees it. */
        boolean isVerifiedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** What is answered. */
    public record Reply(int status, String body, Message to) {}

    /** Listens without TLS at {@link #origin()}, and with it at {@link #secureOrigin()}. */
    public Receiver() {
        try {
            HttpServer plain =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(PORT)), 0);
            HttpsServer secure =
                    HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(SECURE_PORT)), 0);
            secure.setHttpsConfigurator(TestKeys.server(keys()));
            servers = List.of(plain, secure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        behaves(Receiver::willing);
        for (HttpServer server : servers) {
            server.setExecutor(threads);
            server.createContext("/", this::take);
            server.start();
        }
    }

    /** Answers challenges, and takes everything. */
    public static Reply willing(Message message) {
        boolean asked = message.type().equals("challenge");
        return new Reply(200, asked ? message.event().at("/data/challenge").asText() : "", message);
    }

    /** How it answers from now on. */
    public void behaves(Function<Message, Reply> behaviour) {
        this.behaviour = behaviour;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            Message message = new Message(
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            messages.add(message);
            Reply reply = behaviour.apply(message);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** All that came, the challenges left out. */
    List<Message> events() {
        return messages.stream().filter(m -> !m.type().equals("challenge")).toList();
    }

    List<Message> challenges() {
        return messages.stream().filter(m -> m.type().equals("challenge")).toList();
    }

    /** Where it listens without TLS. */
    public static String origin() {
        return "http://127.0.0.1:" + port(PORT);
    }

    static String secureOrigin() {
        return "https://localhost:" + port(SECURE_PORT);
    }

    /** The certificate by which it is known. */
    static Path keys() {
        return TestKeys.of(Path.of("target", "webhook-receiver-" + port(SECURE_PORT) + ".p12"), "localhost");
    }

    private static synchronized int port(String property) {
        if (System.getProperty(property) == null) {
            // Kept as a property: the service and its tests are loaded by different class loaders.
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(property, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.getInteger(property);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
