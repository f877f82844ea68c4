package org.authoritydirectory.sync;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of changes line by line for as long as it goes. */
final class Listener implements Closeable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> types = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final Thread thread;

    Listener(URI feed, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(feed).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError("No stream but " + answer.statusCode());
        }
        thread = new Thread(this::read, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        String id = null;
        String type = null;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    ids.add(id);
                    types.add(type);
                    data.add(line.substring(6));
                    told.add(Long.parseLong(line.replaceAll("data: \\{\"sequence\":([0-9]+),.*", "$1")));
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException closed) {
            // By one end or the other.
        }
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The lines that are not of an event. */
    List<String> lines() {
        return lines;
    }

    List<String> ids() {
        return ids;
    }

    String lastId() {
        return ids.get(ids.size() - 1);
    }

    List<String> types() {
        return types;
    }

    List<String> data() {
        return data;
    }

    /** The numbers of the changes that came whole. */
    List<Long> told() {
        return told;
    }

    /** Whether the service has ended the stream. */
    boolean isOver() {
        return !thread.isAlive();
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
