package org.authoritydirectory.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * The public API of the directory that is followed. It may be in other hands than it was: whatever it answers, reading it
 * ends in bounded time and takes bounded room.
 */
final class Source {

    private static final int LONGEST_CHECKPOINT = 16_384;

    /** Bytes. More than a body that is taken in may have, with its leaf. */
    private static final int LONGEST_RECORD = 4_000_000;

    private final String base;
    private final Duration timeout;
    private final Duration longest;
    private final HttpClient client;

    Source(URI base, Duration timeout, Duration longest) {
        this.base = base.toString().replaceAll("/+$", "");
        this.timeout = timeout;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The newest checkpoint, as it was signed. */
    String checkpoint() throws IOException {
        try (Answer answer = get("/v1/log/checkpoint", timeout)) {
            return new String(answer.body().readNBytes(LONGEST_CHECKPOINT), StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes so many records behind a number, a line each.
     *
     * @throws IOException also if there are fewer
     */
    void records(long after, long count, OutputStream out) throws IOException {
        try (Answer answer = get("/v1/log/records?after=" + after, longest)) {
            byte[] part = new byte[65_536];
            long lines = 0;
            int length = 0;
            while (lines < count) {
                int read = answer.body().read(part);
                if (read < 0) {
                    throw new IOException("The records end after " + lines + " of " + count);
                }
                for (int i = 0; i < read; i++) {
                    length = part[i] == '\n' ? 0 : length + 1;
                    lines += length == 0 ? 1 : 0;
                    if (length > LONGEST_RECORD) {
                        throw new IOException("A record is longer than " + LONGEST_RECORD + " bytes");
                    }
                }
                out.write(part, 0, read);
            }
        }
    }

    /** An answer that is cut off when its time is over. */
    private record Answer(InputStream body, CompletableFuture<Void> time) implements AutoCloseable {

        static Answer within(Duration longest, InputStream body) {
            CompletableFuture<Void> time = new CompletableFuture<>();
            time.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).whenComplete((read, over) -> close(body));
            return new Answer(body, time);
        }

        /** The same unzipped; closed where it is not what it says it is. */
        Answer unzipped() throws IOException {
            try {
                return new Answer(new GZIPInputStream(body), time);
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        private static void close(InputStream body) {
            try {
                body.close();
            } catch (IOException e) {
                // It was no longer wanted.
            }
        }

        @Override
        public void close() {
            time.complete(null);
        }
    }

    private Answer get(String path, Duration longest) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException(base + path + " answered " + answer.statusCode());
            }
            Answer raw = Answer.within(longest, answer.body());
            boolean zipped = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            return zipped ? raw.unzipped() : raw;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
