package org.authoritydirectory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.transparency.SignedLog;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a partner waits for, of a small directory and of a large one side by side; not part of the build:
 * {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=FeedBenchmark}.
 */
class FeedBenchmark {

    private static final int SMALL = Integer.getInteger("feed.small", 2_000);
    private static final int LARGE = Integer.getInteger("feed.large", 200_000);
    private static final int DELTA = 100;
    private static final int PAGE = 1_000;
    private static final int ROUNDS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SignedLog log = new SignedLog();

    @TempDir
    Path folder;

    /** Bytes as they were sent, and what was in them. */
    private record Answer(long sent, JsonNode page, String tag) {}

    /** A full copy, the token in front of the last changes, and that at the end. */
    private record Copied(long sent, long millis, String beforeTheLast, String end) {}

    @Test
    void onH2() throws Exception {
        compare(
                new RunningDirectory(RunningDirectory.H2, Files.createDirectory(folder.resolve("small"))),
                new RunningDirectory(RunningDirectory.H2, Files.createDirectory(folder.resolve("large"))));
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres one = EmbeddedPostgres.start();
                EmbeddedPostgres other = EmbeddedPostgres.start()) {
            compare(
                    RunningDirectory.onPostgres(one.getJdbcUrl("postgres", "postgres"), folder),
                    RunningDirectory.onPostgres(other.getJdbcUrl("postgres", "postgres"), folder));
        }
    }

    private void compare(RunningDirectory few, RunningDirectory many) throws Exception {
        try (RunningDirectory small = started(few, SMALL);
                RunningDirectory large = started(many, LARGE);
                RunningDirectory mirror = mirrorOf(large)) {
            Copied ofSmall = copied(small, SMALL);
            Copied ofLarge = copied(large, LARGE);
            tell("full copy of %d: %d ms, %d bytes sent", SMALL, ofSmall.millis(), ofSmall.sent());
            tell("full copy of %d: %d ms, %d bytes sent", LARGE, ofLarge.millis(), ofLarge.sent());
            mirrored(mirror, large);
            long[] fromSmall = new long[ROUNDS];
            long[] fromLarge = new long[ROUNDS];
            // In turns, so that whatever else the machine does meets both; the first half warms up.
            for (int i = 0; i < 2 * ROUNDS; i++) {
                fromSmall[i % ROUNDS] = delta(small, ofSmall.beforeTheLast());
                fromLarge[i % ROUNDS] = delta(large, ofLarge.beforeTheLast());
            }
            tell("delta of %d: %s of %d, %s of %d", DELTA, micros(fromSmall), SMALL, micros(fromLarge), LARGE);
            for (int i = 0; i < 2 * ROUNDS; i++) {
                fromSmall[i % ROUNDS] = unchanged(small, ofSmall.end());
                fromLarge[i % ROUNDS] = unchanged(large, ofLarge.end());
            }
            tell("nothing new: %s of %d, %s of %d", micros(fromSmall), SMALL, micros(fromLarge), LARGE);
        }
    }

    private RunningDirectory started(RunningDirectory directory, int entries) throws IOException {
        Path file = folder.resolve(entries + ".ndjson");
        Stream<String> lines =
                new EntryGenerator(27, new TreatyService()).entries(entries).map(EntryJson::write);
        Files.write(file, (Iterable<String>) lines::iterator);
        return directory
                .withMemory("3g")
                .with("directory.allow-h2-in-production", "true")
                .with("directory.load.location", file.toString())
                .with("directory.transparency.key", log.secret())
                .with("directory.limits.requests-per-minute", "1000000")
                .start()
                .ready(Duration.ofMinutes(20));
    }

    private RunningDirectory mirrorOf(RunningDirectory source) throws IOException {
        return new RunningDirectory(
                        RunningDirectory.H2, Files.createDirectory(folder.resolve("mirror" + System.nanoTime())))
                .withMemory("3g")
                .with("directory.allow-h2-in-production", "true")
                .mirroring(source, log.key());
    }

    private Copied copied(RunningDirectory directory, int entries) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long sent = 0;
        int read = 0;
        String since = null;
        String beforeTheLast = null;
        while (read < entries) {
            int remaining = entries - read;
            Answer answer = ask(directory, since, Math.min(PAGE, remaining > DELTA ? remaining - DELTA : DELTA), null);
            read += answer.page().path("changes").size();
            sent += answer.sent();
            since = answer.page().path("next").asText();
            beforeTheLast = read == entries - DELTA ? since : beforeTheLast;
        }
        return new Copied(sent, (System.nanoTime() - begin) / 1_000_000, beforeTheLast, since);
    }

    private void mirrored(RunningDirectory mirror, RunningDirectory source) {
        long size = source.logSize();
        long begin = System.nanoTime();
        mirror.start().ready().until("a mirror", Duration.ofMinutes(20), () -> mirror.sequence() == size);
        tell(
                "a mirror has proved %d and answers with them %d s after it was started",
                size, (System.nanoTime() - begin) / 1_000_000_000);
        mirror.stop();
    }

    /** Nanoseconds of 100 changes. */
    private long delta(RunningDirectory directory, String since) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Answer answer = ask(directory, since, PAGE, null);
        long took = System.nanoTime() - begin;
        assertThat(answer.page().path("changes")).hasSize(DELTA);
        return took;
    }

    /** Nanoseconds of hearing that there is nothing new. */
    private long unchanged(RunningDirectory directory, String end) throws IOException, InterruptedException {
        String tag = ask(directory, end, PAGE, null).tag();
        long begin = System.nanoTime();
        Answer answer = ask(directory, end, PAGE, tag);
        long took = System.nanoTime() - begin;
        assertThat(answer.page()).isNull();
        return took;
    }

    private Answer ask(RunningDirectory directory, String since, int limit, String tag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        directory.uri() + "/v1/changes?limit=" + limit + (since == null ? "" : "&since=" + since)))
                .header("Accept-Encoding", "gzip");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 304) {
            return new Answer(0, null, tag);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new Answer(
                    answer.body().length,
                    JSON.readTree(body),
                    answer.headers().firstValue("ETag").orElse(null));
        }
    }

    /** Median and 90 of 100. */
    private static String micros(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1_000 + " µs (90 of 100 within " + sorted[sorted.length * 9 / 10] / 1_000
                + " µs)";
    }

    private static void tell(String what, Object... about) {
        System.out.printf("Feed: " + what + "%n", about);
    }
}
