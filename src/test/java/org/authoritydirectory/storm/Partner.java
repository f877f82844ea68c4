package org.authoritydirectory.storm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.authoritydirectory.operation.RunningDirectory;

/** A partner system that reads the feed over connections that break, its own and those of the service. */
abstract class Partner {

    private static final int PATIENCE_MILLIS = 200;

    final Copy copy;
    final Random random;
    private final Journal journal;
    private final Replicas replicas;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean steady;

    Partner(String name, Journal journal, Replicas replicas, long seed) {
        this.copy = new Copy(name, journal);
        this.journal = journal;
        this.replicas = replicas;
        this.random = new Random(seed * 31 + name.hashCode());
    }

    /** What is asked for next. */
    abstract HttpRequest.Builder next(URI feed);

    /** Reads an answer of 200. */
    abstract void read(HttpResponse<InputStream> answer) throws IOException;

    Copy copy() {
        return copy;
    }

    /** From now on it breaks nothing off itself. */
    void settle() {
        steady = true;
    }

    boolean breaksOff() {
        return !steady && random.nextInt(100) < 20;
    }

    /** Asks once. */
    void step() {
        URI feed = replicas.awake(random.nextInt(replicas.size())).resolve("/v1/changes");
        try {
            HttpResponse<InputStream> answer =
                    client.send(next(feed).timeout(Replicas.BOUND).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                switch (answer.statusCode()) {
                    case 200 -> read(answer);
                    case 304, 503 -> RunningDirectory.pause(PATIENCE_MILLIS);
                    default ->
                        journal.expect(false, "%s: %d %s", copy, answer.statusCode(), new String(body.readAllBytes()));
                }
            }
        } catch (IOException e) {
            // It was killed, or ended us.
            RunningDirectory.pause(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return copy.toString();
    }
}
