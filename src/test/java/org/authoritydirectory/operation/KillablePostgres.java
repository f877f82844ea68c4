package org.authoritydirectory.operation;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL that can be ended and comes back at the same address with what it holds. */
public final class KillablePostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    /** Starts one that keeps its data below a folder. */
    public KillablePostgres(Path folder) throws IOException {
        data = folder.resolve("postgres");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    /** Comes back. */
    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // As in production: what is acknowledged is on the disk. For tests it would be off.
                .setServerConfig("synchronous_commit", "on")
                .setPort(port)
                .start();
    }

    /** Its address for JDBC; login and password are {@code postgres}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Makes a database beside that one, and gives its address. */
    public String created(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return url().replaceAll("postgres$", database);
    }

    /** Ends it in good order. */
    public void stop() {
        close();
    }

    /** Ends it as a power cut would: nobody is told. */
    public void kill() throws IOException {
        String process = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        postmaster.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !postmaster.isAlive());
        close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
