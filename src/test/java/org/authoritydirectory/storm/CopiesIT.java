package org.authoritydirectory.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.operation.KillablePostgres;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.subscription.Receiver;
import org.authoritydirectory.transparency.SignedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writers publish as fast as they can while eight partners keep copies: two page, two listen, two are told, one runs the
 * program of the documentation and one is a mirror. Connections break, and all but the listening end of webhooks is killed
 * now and then. At the end each copy is the directory to the byte, and each has heard of everything, in order, once.
 * {@code -Dcopies.edits=10000 -Dcopies.kills=20} takes its time.
 */
class CopiesIT {

    private static final long SEED = Long.getLong("copies.seed", System.nanoTime());
    private static final int EDITS = Integer.getInteger("copies.edits", 200);
    private static final int KILLS = Integer.getInteger("copies.kills", 1);
    private static final int WRITERS = 8;
    private static final int LONGEST_CALM_MILLIS = 1_500;
    private static final List<String> SAME =
            List.of("/v1/digests", "/v1/log/checkpoint", "/v1/log/keys", "/v1/log/records", "/v1/states");

    @TempDir
    Path folder;

    private final Journal journal = new Journal();
    private final Random random = new Random(SEED);
    private final SignedLog log = new SignedLog();

    @Test
    void onH2() throws IOException {
        try (Replicas replicas = new Replicas(
                journal,
                List.of(at(new RunningDirectory(RunningDirectory.H2, folder)
                        .with("directory.allow-h2-in-production", "true"))))) {
            RunningDirectory mirror = new RunningDirectory(
                            RunningDirectory.H2, Files.createDirectory(folder.resolve("mirror")))
                    .with("directory.allow-h2-in-production", "true");
            everyCopyIsTheDirectory(replicas, mirror, () -> {});
        }
    }

    @Test
    void onTwoProcessesWithPostgres() throws IOException, SQLException {
        try (var postgres = new KillablePostgres(folder);
                Replicas replicas = new Replicas(
                        journal,
                        Stream.of(1, 2)
                                .map(i -> at(RunningDirectory.onPostgres(postgres.url(), folder)
                                        .with("quarkus.datasource.jdbc.max-size", "8")))
                                .toList())) {
            RunningDirectory mirror = RunningDirectory.onPostgres(postgres.created("mirror"), folder);
            everyCopyIsTheDirectory(replicas, mirror, () -> kill(postgres));
        }
    }

    /** At an address that stays when it is killed. */
    private RunningDirectory at(RunningDirectory directory) {
        try (ServerSocket free = new ServerSocket(0)) {
            return directory
                    .with("quarkus.http.port", String.valueOf(free.getLocalPort()))
                    .with("directory.load.location", "classpath:sample/authorities.ndjson")
                    .with("directory.transparency.key", log.secret())
                    .with("directory.subscription.allowed-targets", Receiver.origin())
                    .with("directory.subscription.link-base", "https://directory.example")
                    .with("directory.subscription.send-every", "1s")
                    .with("directory.streams.heartbeat", "1S")
                    .with("directory.limits.requests-per-minute", "1000000")
                    .with("directory.review.decisions-per-hour", "1000000")
                    .with("quarkus.oidc.public-key", Tokens.publicKey())
                    .with("quarkus.oidc.token.issuer", Tokens.ISSUER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void everyCopyIsTheDirectory(Replicas replicas, RunningDirectory ministry, Runnable killDatabase)
            throws IOException {
        replicas.start();
        RunningDirectory source = replicas.processes().get(0);
        try (RunningDirectory mirror =
                        ministry.mirroring(source, log.key()).start().ready();
                Partners partners = new Partners(journal, replicas, folder, SEED)) {
            long begin = System.nanoTime();
            long enough = source.logSize() + EDITS;
            CompletableFuture<Void> following = partners.follow();
            AtomicBoolean written = new AtomicBoolean();
            List<CompletableFuture<Void>> writing = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new Writer(replicas, SEED, i))
                    .map(writer -> Storm.repeat(writer::step, written::get))
                    .toList();
            kill(replicas, mirror);
            killDatabase.run();
            partners.await("so many edits", () -> partners.furthest() >= enough);
            written.set(true);
            writing.forEach(CompletableFuture::join);
            System.out.printf(
                    "Copies %d: %d publications in %d s, %s%n",
                    SEED, source.logSize(), (System.nanoTime() - begin) / 1_000_000_000, journal.summary());
            Copy directory = partners.settle();
            following.join();
            partners.assertSame(directory);
            assertSame(mirror.ready(), source, directory);
        }
    }

    private void kill(Replicas replicas, RunningDirectory mirror) {
        for (int i = 0; i < KILLS; i++) {
            RunningDirectory.pause(random.nextInt(LONGEST_CALM_MILLIS));
            replicas.restart(i % replicas.size(), i % 4 == 3 ? RunningDirectory::stop : RunningDirectory::kill);
            RunningDirectory.pause(random.nextInt(LONGEST_CALM_MILLIS));
            mirror.kill();
            mirror.start();
        }
    }

    private static void kill(KillablePostgres postgres) {
        try {
            postgres.kill();
            postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertSame(RunningDirectory mirror, RunningDirectory source, Copy directory) {
        mirror.until("a mirror", () -> mirror.logSize() == source.logSize());
        for (String address : SAME) {
            assertThat(mirror.get(address, "Directory-Min-Sequence", String.valueOf(source.logSize()))
                            .body())
                    .as(address)
                    .isEqualTo(source.get(address).body());
        }
        assertThat(published(mirror)).isEqualTo(published(source));
        String feed = "/v1/changes?limit=1000";
        assertThat(mirror.json(feed).path("changes"))
                .isEqualTo(source.json(feed).path("changes"));
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode state : source.json("/v1/digests").path("digests")) {
            digests.put(state.path("state").asText(), state.path("sha256").asText());
        }
        assertThat(directory.digests()).isEqualTo(digests);
        List<String> violations = journal.violations();
        assertThat(violations.subList(0, Math.min(20, violations.size())))
                .as("-Dcopies.seed=%d, the first of %d", SEED, violations.size())
                .isEmpty();
    }

    /** The export without what a mirror cannot know: what is reserved, and what would be missing but for that. */
    private static List<JsonNode> published(RunningDirectory directory) {
        return directory
                .export()
                .lines()
                .map(RunningDirectory::tree)
                .map(entry -> (JsonNode) ((ObjectNode) entry).remove(List.of("missing", "withheld")))
                .toList();
    }
}
