package org.authoritydirectory.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.subscription.Receiver;

/** Everybody who keeps a copy but the mirror. */
final class Partners implements AutoCloseable {

    private static final long PATIENCE_NANOS = 900_000_000_000L;
    private static final String ALL = "/all";
    private static final String OF_IRELAND = "/ireland";

    private final Journal journal;
    private final Replicas replicas;
    private final long seed;
    private final List<Partner> readers;
    private final Listening told;
    private final Program program;
    private final Copy before;
    private final AtomicBoolean over = new AtomicBoolean();

    /** Each begins with nothing, but those who are told: what was published before they asked for that, they have read. */
    Partners(Journal journal, Replicas replicas, Path folder, long seed) {
        this.journal = journal;
        this.replicas = replicas;
        this.seed = seed;
        readers = List.of(
                new Pager("pager", journal, replicas, seed),
                new Pager("second pager", journal, replicas, seed),
                new Streamer("listener", journal, replicas, seed),
                new Streamer("second listener", journal, replicas, seed));
        List<RunningDirectory> processes = replicas.processes();
        program = new Program(processes.get(processes.size() - 1).uri(), folder, seed);
        told = new Listening(seed);
        before = read();
        for (Copy copy : List.of(subscribe(ALL, ""), subscribe(OF_IRELAND, ", \"states\": [\"IRL\"]"))) {
            before.changes().forEach(copy::take);
        }
    }

    private Copy subscribe(String path, String filter) {
        RunningDirectory directory = replicas.processes().get(0);
        Copy copy = told.add(path, new Copy("told at " + path, journal));
        String[] headers = {"Authorization", "Bearer " + Tokens.of("partner", "partner")};
        String asked = "{\"target\": \"" + Receiver.origin() + path + "\"" + filter + "}";
        HttpResponse<String> made = directory.post("/v1/subscriptions", asked, headers);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> verified = directory.post(location + "/verification", "", headers);
        assertThat(verified.statusCode()).as(verified.body()).isEqualTo(200);
        return copy;
    }

    /** All of them, each at its own pace, until they are settled. */
    CompletableFuture<Void> follow() {
        Stream<Runnable> steps =
                Stream.concat(Stream.of(program::step), readers.stream().map(reader -> reader::step));
        return CompletableFuture.allOf(
                steps.map(step -> Storm.repeat(step, over::get)).toArray(CompletableFuture[]::new));
    }

    /** How far a copy has come. */
    long furthest() {
        return readers.get(0).copy().last();
    }

    void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not " + what + "; " + journal.violations() + "\n" + replicas.logs());
            }
            RunningDirectory.pause(50);
        }
    }

    /**
     * Nothing is published any more: lets everybody come to the end.
     *
     * @return what somebody has who reads all of it now
     */
    Copy settle() {
        readers.forEach(Partner::settle);
        told.settle();
        Copy directory = read();
        readers.forEach(
                reader -> await(reader + " complete", () -> reader.copy().last() >= directory.last()));
        Set<Long> ofIreland = new TreeSet<>(before.seen());
        directory.changes().stream()
                .filter(change -> change.path("authority").asText().startsWith("IRL-"))
                .forEach(change -> ofIreland.add(change.path("sequence").asLong()));
        await("all told", () -> told.at(ALL).seen().equals(directory.seen()));
        await("all told of Ireland", () -> told.at(OF_IRELAND).seen().equals(ofIreland));
        over.set(true);
        return directory;
    }

    /** Holds every copy against the directory. */
    void assertSame(Copy directory) throws IOException {
        for (Partner reader : readers) {
            assertThat(reader.copy().entries()).as(reader.toString()).isEqualTo(directory.entries());
            assertThat(reader.copy().seen()).as(reader.toString()).isEqualTo(directory.seen());
        }
        assertThat(told.at(ALL).entries()).isEqualTo(directory.entries());
        assertThat(ofIreland(told.at(OF_IRELAND))).isEqualTo(ofIreland(directory));
        program.finish();
        assertThat(program.entries()).isEqualTo(directory.entries());
    }

    private static Map<String, String> ofIreland(Copy copy) {
        Map<String, String> entries = copy.entries();
        entries.keySet().removeIf(id -> !id.startsWith("IRL-"));
        return entries;
    }

    private Copy read() {
        long size = replicas.processes().get(0).logSize();
        Pager reader = new Pager("reader", journal, replicas, seed);
        reader.settle();
        while (reader.copy().last() < size) {
            reader.step();
        }
        return reader.copy();
    }

    @Override
    public void close() {
        over.set(true);
        told.close();
    }
}
