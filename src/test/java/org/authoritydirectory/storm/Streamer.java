package org.authoritydirectory.storm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.authoritydirectory.operation.RunningDirectory;

/** A partner that listens, breaks off and goes on from the last event it has. */
final class Streamer extends Partner {

    private static final int LONGEST_MILLIS = 5_000;

    private String last;

    Streamer(String name, Journal journal, Replicas replicas, long seed) {
        super(name, journal, replicas, seed);
    }

    @Override
    HttpRequest.Builder next(URI feed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(feed).header("Accept", "text/event-stream");
        return last == null ? request : request.header("Last-Event-ID", last);
    }

    @Override
    void read(HttpResponse<InputStream> answer) throws IOException {
        long end = System.nanoTime() + random.nextInt(LONGEST_MILLIS) * 1_000_000L;
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        String id = null;
        String data = null;
        for (String line = lines.readLine(); line != null && System.nanoTime() < end; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.isEmpty() && data != null) {
                copy.takeNext(RunningDirectory.tree(data));
                last = id;
                data = null;
            }
        }
    }
}
