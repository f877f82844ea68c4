package org.authoritydirectory.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A packaged application as a process of its own, in a folder of its own. Started again after {@link #kill()} or
 * {@link #stop()}, it finds what it left in that folder. {@code -Dit.java=…} chooses another Java than the tests run on.
 */
public final class RunningDirectory implements AutoCloseable {

    public static final Path H2 = Path.of("target", "quarkus-app");
    public static final Path POSTGRESQL = Path.of("target", "quarkus-app-postgresql");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path application;
    private final Path folder;
    private final Path log;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    /** Little memory, and compiled quickly rather than well: most processes do not live long. */
    private List<String> options = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private Process process;

    public RunningDirectory(Path application, Path folder) {
        this.application = application.resolve("quarkus-run.jar").toAbsolutePath();
        this.folder = folder;
        try {
            this.log = Files.createTempFile("directory", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.toFile().deleteOnExit();
        with("quarkus.http.host", "127.0.0.1");
        with("quarkus.http.port", "0");
    }

    /** The application for PostgreSQL on a database of the server; one folder is as good as another. */
    public static RunningDirectory onPostgres(String jdbcUrl, Path folder) {
        return new RunningDirectory(POSTGRESQL, folder)
                .with("quarkus.datasource.jdbc.url", jdbcUrl)
                .with("quarkus.datasource.username", "postgres")
                // The server asks for none; the application refuses the usual ones.
                .with("quarkus.datasource.password", "known-to-tests-only")
                .with("directory.without-sign-in", "true");
    }

    public RunningDirectory with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** For a large directory, and measured as one that runs for long. */
    public RunningDirectory withMemory(String most) {
        options = List.of("-Xmx" + most);
        return this;
    }

    /** As a mirror of another one, whose log has this key. */
    public RunningDirectory mirroring(RunningDirectory source, String key) {
        return with("directory.without-sign-in", "true")
                .with("directory.mirror.source", source.uri().toString())
                .with("directory.mirror.keys", key)
                .with("directory.mirror.every", "1s");
    }

    RunningDirectory without(String property) {
        properties.remove(property);
        return this;
    }

    RunningDirectory withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts the process and returns at once; its log begins anew. */
    public RunningDirectory start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("It is running already");
        }
        List<String> command = new ArrayList<>();
        command.add(System.getProperty(
                "it.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", application.toString()));
        ProcessBuilder start = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        start.environment().keySet().removeIf(name -> name.matches("(QUARKUS|DIRECTORY|JAVA|JDK)_.*"));
        start.environment().putAll(environment);
        try {
            Files.writeString(log, "");
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until it answers that it is ready. */
    public RunningDirectory ready() {
        return ready(PATIENCE);
    }

    /** Waits until it answers that it is ready, which may take longer for a large directory. */
    public RunningDirectory ready(Duration patience) {
        awaitLog(patience, text -> LISTENING.matcher(text).find());
        until("ready", patience, () -> get("/q/health/ready").statusCode() == 200);
        return this;
    }

    /** Waits for something to stand in the log of this start. */
    RunningDirectory awaitLog(String text) {
        return awaitLog(PATIENCE, log -> log.contains(text));
    }

    private RunningDirectory awaitLog(Duration patience, Predicate<String> found) {
        until("in the log", patience, () -> {
            // Asked before the log is read: what a process says last is still found.
            boolean alive = process.isAlive();
            if (found.test(log())) {
                return true;
            }
            if (!alive) {
                throw new AssertionError("It ended with " + process.exitValue() + ":\n" + log());
            }
            return false;
        });
        return this;
    }

    /** Waits until something is so; fails with the log where it takes too long. */
    public void until(String what, BooleanSupplier reached) {
        until(what, PATIENCE, reached);
    }

    /** Waits so long at most until something is so. */
    public void until(String what, Duration patience, BooleanSupplier reached) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not " + what + " after " + patience + ":\n" + log());
            }
            pause(5);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the process has printed since its last start. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        Matcher listening = LISTENING.matcher(log());
        if (!listening.find()) {
            throw new IllegalStateException("It does not listen");
        }
        return Integer.parseInt(listening.group(1));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the process to end by itself. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It runs on:\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Asks the process to end. */
    public void stop() {
        process.destroy();
        exitCode();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    public HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send(HttpRequest.newBuilder(uri().resolve(pathAndQuery)), headers);
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(uri().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        request.timeout(ANSWER);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.build().uri() + "\n" + log(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String pathAndQuery) {
        HttpResponse<String> answer = get(pathAndQuery);
        if (answer.statusCode() != 200) {
            throw new AssertionError(pathAndQuery + ": " + answer.statusCode() + " " + answer.body());
        }
        return tree(answer.body());
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the publication that answers reflect. */
    public long sequence() {
        return health("directory").path("sequence").asLong(-1);
    }

    /** How many records its log has; -1 where it gives out no checkpoint yet. */
    public long logSize() {
        HttpResponse<String> checkpoint = get("/v1/log/checkpoint");
        return checkpoint.statusCode() == 200 ? Long.parseLong(checkpoint.body().split("\n")[1]) : -1;
    }

    /** The data of a check, as the health endpoint gives it. */
    JsonNode health(String check) {
        for (JsonNode found : json("/q/health").path("checks")) {
            if (found.path("name").asText().equals(check)) {
                return found.path("data");
            }
        }
        throw new AssertionError("No check " + check);
    }

    /** How many authorities are published. */
    long total() {
        return json("/v1/authorities?limit=1").path("total").asLong(-1);
    }

    /** Every entry, an entry a line. */
    public String export() {
        HttpResponse<String> answer = get("/v1/authorities", "Accept", "application/x-ndjson");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
