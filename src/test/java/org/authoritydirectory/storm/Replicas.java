package org.authoritydirectory.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.authoritydirectory.operation.RunningDirectory;

/** The processes of a directory: they can be killed while they are asked. */
final class Replicas implements AutoCloseable {

    /** No answer may take longer: whoever waits so long waits for somebody who waits for them. */
    static final Duration BOUND = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<RunningDirectory> processes;
    private final AtomicReferenceArray<URI> addresses;
    private final Journal journal;
    private final long begin = System.nanoTime();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Replicas(Journal journal, List<RunningDirectory> processes) {
        this.journal = journal;
        this.processes = processes;
        this.addresses = new AtomicReferenceArray<>(processes.size());
    }

    Replicas start() {
        processes.forEach(RunningDirectory::start);
        IntStream.range(0, processes.size()).forEach(this::await);
        return this;
    }

    private void await(int process) {
        addresses.set(process, processes.get(process).ready().uri());
    }

    int size() {
        return processes.size();
    }

    /** Kills a process, whatever it is doing, and starts it again. */
    void kill(int process) {
        restart(process, RunningDirectory::kill);
    }

    /** Ends a process in one way or another, and starts it again. */
    void restart(int process, Consumer<RunningDirectory> end) {
        journal.expect(
                !processes.get(process).log().contains("Internal error"),
                "An internal error:\n%s",
                processes.get(process).log());
        addresses.set(process, null);
        end.accept(processes.get(process));
        processes.get(process).start();
        await(process);
    }

    /** Sends a request to one of them; waits while none is there. */
    Call send(Request request, String token, Random random) {
        return send(request, token, awake(random.nextInt(size())));
    }

    /** The address of one of them, of another where that one is not there; waits while none is. */
    URI awake(int preferred) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (int i = 0; i < size(); i++) {
                URI address = addresses.get((preferred + i) % size());
                if (address != null) {
                    return address;
                }
            }
            RunningDirectory.pause(20);
        }
        throw new AssertionError("No process came back");
    }

    private Call send(Request asked, String token, URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(asked.path()))
                .timeout(BOUND)
                .method(
                        asked.method(),
                        asked.body() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(asked.body().toString()))
                .header("Authorization", "Bearer " + token);
        if (!asked.method().equals("GET")) {
            request.header("Content-Type", asked.contentType());
        }
        if (asked.ifMatch() != null) {
            request.header("If-Match", asked.ifMatch());
        }
        if (asked.key() != null) {
            request.header("Idempotency-Key", asked.key());
        }
        long sent = System.nanoTime();
        int status = 0;
        String tag = null;
        String location = null;
        String body;
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            status = answer.statusCode();
            tag = answer.headers().firstValue("ETag").orElse(null);
            location = answer.headers().firstValue("Location").orElse(null);
            body = answer.body();
        } catch (IOException e) {
            body = e.toString();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Call call = new Call(
                asked, status, tag, location, body, (sent - begin) / 1_000_000, (System.nanoTime() - sent) / 1_000_000);
        journal.note(call);
        return call;
    }

    /** What the processes said since their last start. */
    List<String> logs() {
        return processes.stream().map(RunningDirectory::log).toList();
    }

    List<RunningDirectory> processes() {
        return processes;
    }

    @Override
    public void close() {
        processes.forEach(RunningDirectory::close);
    }
}
