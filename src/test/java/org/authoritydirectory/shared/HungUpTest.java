package org.authoritydirectory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that goes away in the middle of a long answer is no error of ours: nobody can fill the log by that. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(HungUpTest.LargeDirectory.class)
class HungUpTest {

    /** A directory of much text. */
    public static class LargeDirectory extends EmptyDirectory {}

    private static final int ENTRIES = 40;

    /** More than connections buffer. */
    private static final String TEXT = "Remark ".repeat(25_000);

    @TestHTTPResource("/")
    URI site;

    @Inject
    PublicationService publications;

    private final List<LogRecord> errors = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            errors.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void begins() {
        Logger.getLogger(ProblemDefaults.class.getName()).addHandler(listener);
        for (int i = (int) publications.sequence(); i < ENTRIES; i++) {
            publications.publish(EmptyDirectory.change(EntryJson.read("""
                            {"id": "LVA-%06d", "state": "LVA", "names": {"en": "Office"}, "remarks": {"en": "%s"},
                             "provenance": {"source": "test"}}""".formatted(i, TEXT)), 0));
        }
    }

    @AfterEach
    void ends() {
        Logger.getLogger(ProblemDefaults.class.getName()).removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/log/records", "/v1/authorities?format=ndjson"})
    void whoHangsUpIsNoError(String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: directory\r\nDirectory-Min-Sequence: " + ENTRIES + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
            // Without a farewell.
            socket.setSoLinger(true, 0);
        }
        await().during(Duration.ofMillis(1_500)).atMost(Duration.ofSeconds(5)).until(errors::isEmpty);
    }
}
