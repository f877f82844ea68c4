package org.authoritydirectory.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.operation.KillablePostgres;
import org.authoritydirectory.operation.RunningDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many edit and review at once, on processes that are also killed meanwhile. Every answer is noted; in the end a model
 * holds them against what the database has. {@code -Dstorm.seed=…} throws the same dice again; who comes first is for
 * the machine to say.
 */
class EditingStormIT {

    private static final long SEED = Long.getLong("storm.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("storm.steps", 50);
    private static final int KILLS = Integer.getInteger("storm.kills", 10);
    private static final int LONGEST_CALM_MILLIS = 4_000;

    @TempDir
    Path folder;

    private final Journal journal = new Journal();
    private final Random random = new Random(SEED);

    @Test
    void onH2() throws SQLException {
        try (Replicas replicas = new Replicas(journal, List.of(h2()))) {
            Storm storm = begun(replicas);
            new Bursts(storm).run();
            storm.blow(STEPS);
            end(storm, replicas, h2Url(), false);
        }
    }

    @Test
    void onTwoProcessesWithPostgres() throws IOException, SQLException {
        try (var postgres = new KillablePostgres(folder);
                Replicas replicas =
                        new Replicas(journal, List.of(onPostgres(postgres.url()), onPostgres(postgres.url())))) {
            Storm storm = begun(replicas);
            new Bursts(storm).run();
            storm.blow(STEPS);
            end(storm, replicas, postgres.url() + "?user=postgres&password=postgres", false);
        }
    }

    @Test
    void onH2ThatIsKilled() throws SQLException {
        try (Replicas replicas = new Replicas(journal, List.of(h2()))) {
            Storm storm = begun(replicas);
            storm.blowWhile(() -> kill(replicas, KILLS));
            end(storm, replicas, h2Url(), true);
        }
    }

    @Test
    void onProcessesWithPostgresAndADatabaseThatAreKilled() throws IOException, SQLException {
        try (var postgres = new KillablePostgres(folder);
                Replicas replicas =
                        new Replicas(journal, List.of(onPostgres(postgres.url()), onPostgres(postgres.url())))) {
            Storm storm = begun(replicas);
            storm.blowWhile(() -> {
                kill(replicas, KILLS / 2);
                kill(postgres);
                kill(replicas, KILLS - KILLS / 2);
                kill(postgres);
            });
            end(storm, replicas, postgres.url() + "?user=postgres&password=postgres", true);
        }
    }

    private Storm begun(Replicas replicas) {
        replicas.start();
        Storm storm = new Storm(replicas, SEED);
        storm.grant();
        return storm;
    }

    private void kill(Replicas replicas, int times) {
        for (int i = 0; i < times; i++) {
            RunningDirectory.pause(random.nextInt(LONGEST_CALM_MILLIS));
            replicas.kill(i % replicas.size());
        }
        RunningDirectory.pause(LONGEST_CALM_MILLIS);
    }

    private void kill(KillablePostgres postgres) {
        try {
            postgres.kill();
            postgres.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        RunningDirectory.pause(LONGEST_CALM_MILLIS);
    }

    private void end(Storm storm, Replicas replicas, String url, boolean outages) throws SQLException {
        storm.settle();
        replicas.processes()
                .forEach(process -> journal.expect(
                        !process.log().contains("Internal error"), "An internal error:\n%s", process.log()));
        replicas.processes().forEach(RunningDirectory::stop);
        Held held;
        try (Connection connection = DriverManager.getConnection(url)) {
            held = Held.read(connection);
        }
        System.out.println(
                "Storm " + SEED + ": " + journal.summary() + ", " + held.log().size() + " publications, "
                        + held.submissions().size() + " submissions, answers within " + journal.millis() + " ms");
        new AnswerCheck(journal, held, outages).run();
        TrailCheck trails = new TrailCheck(journal, held, storm.focalPoints());
        trails.run();
        new LogCheck(journal, held, trails).run();
        List<String> violations = journal.violations();
        assertThat(violations.subList(0, Math.min(20, violations.size())))
                .as("-Dstorm.seed=%d, the first of %d", SEED, violations.size())
                .isEmpty();
    }

    private RunningDirectory h2() {
        return told(new RunningDirectory(RunningDirectory.H2, folder).with("directory.allow-h2-in-production", "true"));
    }

    private String h2Url() {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("directory").toAbsolutePath();
    }

    private RunningDirectory onPostgres(String url) {
        return told(RunningDirectory.onPostgres(url, folder).with("quarkus.datasource.jdbc.max-size", "8"));
    }

    private static RunningDirectory told(RunningDirectory directory) {
        return directory
                .with("directory.load.location", "classpath:sample/authorities.ndjson")
                .with("directory.limits.requests-per-minute", "1000000")
                .with("directory.review.decisions-per-hour", "1000000")
                .with("directory.review.look-for-due", "1s")
                .with("quarkus.oidc.public-key", Tokens.publicKey())
                .with("quarkus.oidc.token.issuer", Tokens.ISSUER);
    }
}
