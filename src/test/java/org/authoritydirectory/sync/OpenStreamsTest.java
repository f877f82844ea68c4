package org.authoritydirectory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.authoritydirectory.authority.Visibility;
import org.junit.jupiter.api.Test;

/** How many streams are kept open. */
class OpenStreamsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OpenStreams streams = new OpenStreams(
            new StreamConfig() {
                @Override
                public int open() {
                    return 3;
                }

                @Override
                public int openPerAddress() {
                    return 2;
                }

                @Override
                public Duration heartbeat() {
                    return Duration.ofSeconds(15);
                }

                @Override
                public Duration slowAfter() {
                    return Duration.ofSeconds(30);
                }
            },
            metrics);

    private static ChangeStream from(String address) {
        HttpServerRequest request = (HttpServerRequest) Proxy.newProxyInstance(
                OpenStreamsTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("remoteAddress") ? SocketAddress.inetSocketAddress(7, address) : null);
        return new ChangeStream(request, Visibility.PUBLIC, 0, null, Instant.EPOCH);
    }

    @Test
    void oneAddressDoesNotTakeAllAndAllAreNotMoreThanThereMayBe() {
        ChangeStream first = from("192.0.2.1");
        streams.admit(first);
        streams.admit(from("192.0.2.1"));
        refused(from("192.0.2.1"), 429);
        streams.admit(from("192.0.2.2"));
        refused(from("192.0.2.3"), 503);
        assertThat(metrics.get("directory.streams").gauge().value()).isEqualTo(3);
        streams.closed(first);
        streams.admit(from("192.0.2.3"));
    }

    private void refused(ChangeStream stream, int status) {
        assertThatThrownBy(() -> streams.admit(stream)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(status);
            assertThat(problem.getHeaders()).containsKey("Retry-After");
        });
    }
}
