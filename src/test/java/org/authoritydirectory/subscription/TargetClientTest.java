package org.authoritydirectory.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.authoritydirectory.subscription.TargetClient.ForbiddenAddressException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the directory connects to, whatever a name stands for by then, and how long and how much it listens. */
class TargetClientTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String HOST = "hooks.partner.org";

    /** Stands for the public Internet, of which no test shall need any. */
    private static final String PUBLIC = "127.0.0.2";

    private static final String PRIVATE = "127.0.0.1";

    @TempDir
    static Path folder;

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<TargetClient> clients = new ArrayList<>();

    @AfterEach
    void stops() {
        servers.forEach(server -> server.stop(0));
        clients.forEach(TargetClient::close);
    }

    @AfterAll
    static void closes() {
        VERTX.close();
    }

    private record Config(Optional<List<String>> allowedTargets, Duration connectTimeout, Duration timeout)
            implements SubscriptionConfig {

        @Override
        public Optional<String> linkBase() {
            return Optional.empty();
        }

        @Override
        public String sendEvery() {
            return "off";
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofDays(3);
        }

        @Override
        public Duration secretOverlap() {
            return Duration.ofDays(1);
        }

        @Override
        public int mostPerLogin() {
            return 1;
        }
    }

    private TargetClient client(Names names, String... allowed) {
        Config config = new Config(Optional.of(List.of(allowed)), Duration.ofSeconds(1), Duration.ofSeconds(2));
        PfxOptions trust = new PfxOptions().setPath(keys().toString()).setPassword(TestKeys.PASSWORD);
        TargetClient client = new TargetClient(VERTX, config, names, Optional.of(trust));
        clients.add(client);
        return client;
    }

    /** The certificate is for the host, and no other. */
    private static Path keys() {
        return TestKeys.of(folder.resolve("keys.p12"), HOST);
    }

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private HttpsServer server(String address, int port, Behaviour behaviour) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(address, port), 0);
        server.setHttpsConfigurator(TestKeys.server(keys()));
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            behaviour.answer(exchange);
        });
        server.start();
        servers.add(server);
        return server;
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A place at which nobody may ever arrive. */
    private static final class Canary implements AutoCloseable {
        private final AtomicInteger arrived = new AtomicInteger();
        private final ServerSocket socket;

        Canary(int port) throws IOException {
            socket = new ServerSocket(port, 10, InetAddress.getByName(PRIVATE));
            Thread listener = new Thread(() -> {
                while (!socket.isClosed()) {
                    try {
                        socket.accept().close();
                        arrived.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            listener.setDaemon(true);
            listener.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            assertThat(arrived).hasValue(0);
        }
    }

    private static Names always(String... addresses) {
        return host -> {
            List<InetAddress> all = new ArrayList<>();
            for (String address : addresses) {
                all.add(InetAddress.getByName(address));
            }
            return all;
        };
    }

    private static Answer post(TargetClient client, String address) {
        return client.post(client.target(address), Map.of("webhook-id", "x"), "{}".getBytes(StandardCharsets.UTF_8))
                .join();
    }

    private static void fails(TargetClient client, String address, Class<? extends Throwable> cause) {
        assertThatThrownBy(() -> post(client, address))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(cause);
    }

    /** A canary listens where the name leads at the second question; the first answer was looked at and is used. */
    @Test
    void aNameThatIsBoundAnewLeadsNowhere() throws Exception {
        try (Canary canary = new Canary(0)) {
            server(PUBLIC, canary.port(), exchange -> say(exchange, 200, "taken"));
            Iterator<String> answers = Arrays.asList(PUBLIC, PRIVATE, PRIVATE).iterator();
            TargetClient client = client(host -> List.of(InetAddress.getByName(answers.next())), PUBLIC + "/32");
            String address = "https://" + HOST + ":" + canary.port() + "/hook";
            assertThat(post(client, address).isTaken()).isTrue();
            assertThat(answers).as("asked once an attempt").hasNext();
            fails(client, address, ForbiddenAddressException.class);
        }
    }

    @Test
    void oneForbiddenAddressAmongOthersIsEnough() throws Exception {
        try (Canary canary = new Canary(0)) {
            String address = "https://" + HOST + ":" + canary.port() + "/hook";
            fails(client(always(PUBLIC, PRIVATE), PUBLIC + "/32"), address, ForbiddenAddressException.class);
            fails(client(always(PRIVATE)), address, ForbiddenAddressException.class);
            fails(client(always("::1")), address, ForbiddenAddressException.class);
            fails(client(always("::ffff:127.0.0.1")), address, ForbiddenAddressException.class);
            fails(client(always("169.254.169.254")), address, ForbiddenAddressException.class);
        }
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        try (Canary canary = new Canary(0)) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                HttpsServer server = server(PUBLIC, 0, exchange -> {
                    exchange.getResponseHeaders().add("Location", "https://127.0.0.1:" + canary.port() + "/");
                    say(exchange, status, "");
                });
                Answer answer = post(
                        client(always(PUBLIC), PUBLIC + "/32"),
                        "https://" + HOST + ":" + server.getAddress().getPort() + "/");
                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.isTaken()).isFalse();
            }
        }
    }

    @Test
    void theCertificateHasToBeForTheName() throws Exception {
        HttpsServer server = server(
                PUBLIC,
                0,
                exchange -> say(exchange, 200, exchange.getRequestHeaders().getFirst("Host")));
        String port = ":" + server.getAddress().getPort();
        TargetClient client = client(always(PUBLIC), PUBLIC + "/32");
        assertThat(new String(post(client, "https://" + HOST + port + "/").body(), StandardCharsets.UTF_8))
                .isEqualTo(HOST + port);
        fails(client, "https://other.partner.org" + port + "/", SSLHandshakeException.class);
    }

    @Test
    void ofAHugeAnswerTheBeginningIsRead() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        HttpsServer server = server(PUBLIC, 0, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] block = new byte[65_536];
                for (int i = 0; i < 10_000; i++) {
                    out.write(block);
                }
            } catch (IOException e) {
                broken.countDown();
            }
        });
        Answer answer = post(
                client(always(PUBLIC), PUBLIC + "/32"),
                "https://" + HOST + ":" + server.getAddress().getPort() + "/");
        assertThat(answer.body()).hasSize(TargetClient.MOST_READ);
        assertThat(broken.await(10, TimeUnit.SECONDS))
                .as("the connection is cut")
                .isTrue();
    }

    @Test
    void whoAnswersDropByDropIsNotListenedToForLong() throws Exception {
        HttpsServer server = server(PUBLIC, 0, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        TargetClient client = client(always(PUBLIC), PUBLIC + "/32");
        long begun = System.nanoTime();
        fails(client, "https://" + HOST + ":" + server.getAddress().getPort() + "/", TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aNameThatIsNotToldInTimeIsNotWaitedFor() {
        TargetClient client = client(host -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getByName(PUBLIC));
        });
        fails(client, "https://" + HOST + "/", TimeoutException.class);
    }
}
