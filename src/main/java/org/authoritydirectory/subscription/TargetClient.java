package org.authoritydirectory.subscription;

import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Speaks to targets, and to nothing that is not one. The name of a host is asked for once an attempt; every address it
 * stands for is looked at; and the connection goes to an address that was looked at, not to the name, so that a name cannot
 * stand for another address by then. The name is still what the certificate has to be for. No redirect is followed, no
 * proxy asked, no connection kept, and of an answer no more than its beginning is read.
 */
@Startup // So that an allowance that is none stops the start, and not the first subscriber.
@ApplicationScoped
class TargetClient {

    /** Bytes of an answer that are read. */
    static final int MOST_READ = 4096;

    /** Those who tell addresses may be slow, and cannot be told to hurry. */
    private static final int LOOK_UPS = 16;

    /** The TLS configuration of the platform that says whom to trust beside the usual ones. */
    private static final String TRUST = "subscription";

    private final AllowedTargets allowed;
    private final Names names;
    private final Duration timeout;
    private final HttpClient http;
    private final ExecutorService lookUps = Executors.newFixedThreadPool(LOOK_UPS, TargetClient::thread);

    @Inject
    TargetClient(Vertx vertx, SubscriptionConfig config, TlsConfigurationRegistry tls) {
        this(
                vertx,
                config,
                host -> List.of(InetAddress.getAllByName(host)),
                tls.get(TRUST).map(TlsConfiguration::getTrustStoreOptions));
    }

    TargetClient(Vertx vertx, SubscriptionConfig config, Names names, Optional<TrustOptions> trust) {
        this.allowed = new AllowedTargets(config.allowedTargets().orElse(List.of()));
        this.names = names;
        this.timeout = config.timeout();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                .setKeepAlive(false);
        trust.ifPresent(options::setTrustOptions);
        this.http = vertx.createHttpClient(options);
    }

    /** An address was resolved to that nobody may be told at. */
    static class ForbiddenAddressException extends RuntimeException {
        ForbiddenAddressException() {
            super("The target is at an address outside of the public Internet");
        }
    }

    /**
     * The target of an address, as it is allowed here.
     *
     * @throws IllegalArgumentException with what is wrong with it, in words without any of the address
     */
    Target target(String text) {
        return Target.of(text, allowed);
    }

    /**
     * Posts a body.
     *
     * @return the answer, or the failure, within the time an attempt may take
     */
    CompletableFuture<Answer> post(Target target, Map<String, String> headers, byte[] body) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        lookUps.execute(() -> {
            try {
                RequestOptions request = to(target, checked(target));
                headers.forEach(request::putHeader);
                if (!answer.isDone()) {
                    post(request, body, answer);
                }
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private InetAddress checked(Target target) throws UnknownHostException {
        Optional<InetAddress> literal = TargetHost.literal(target.host());
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : names.of(target.host());
        boolean named =
                target.secure() ? allowed.hasHost(target.host()) : allowed.hasPlain(target.host(), target.port());
        if (!named && !addresses.stream().allMatch(a -> PublicAddress.is(a) || allowed.hasAddress(a))) {
            throw new ForbiddenAddressException();
        }
        return addresses.get(0);
    }

    private static RequestOptions to(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.secure())
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setFollowRedirects(false);
    }

    private void post(RequestOptions options, byte[] body, CompletableFuture<Answer> answer) {
        http.request(options).onFailure(answer::completeExceptionally).onSuccess(request -> {
            // However it ends, nothing more is read or written then.
            answer.whenComplete((known, failure) -> request.reset());
            if (!answer.isDone()) {
                request.send(Buffer.buffer(body))
                        .onFailure(answer::completeExceptionally)
                        .onSuccess(response -> read(response, answer));
            }
        });
    }

    private static void read(HttpClientResponse response, CompletableFuture<Answer> answer) {
        Buffer start = Buffer.buffer();
        response.exceptionHandler(answer::completeExceptionally)
                .endHandler(end -> answer.complete(new Answer(response.statusCode(), start.getBytes())))
                .handler(piece -> {
                    start.appendBuffer(piece, 0, Math.min(piece.length(), MOST_READ - start.length()));
                    if (start.length() == MOST_READ) {
                        answer.complete(new Answer(response.statusCode(), start.getBytes()));
                    }
                });
    }

    @PreDestroy
    void close() {
        lookUps.shutdownNow();
        http.close();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "subscription-names");
        thread.setDaemon(true);
        return thread;
    }
}
