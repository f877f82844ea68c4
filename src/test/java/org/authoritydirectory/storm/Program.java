package org.authoritydirectory.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program of docs/Copy.java as a process of its own, which is killed in what it does. */
final class Program {

    private static final int LONGEST_RUN_MILLIS = 5_000;

    private final List<String> command;
    private final Path copy;
    private final Path output;
    private final Random random;

    Program(URI directory, Path folder, long seed) {
        copy = folder.resolve("copy");
        output = folder.resolve("output");
        command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("docs", "Copy.java").toAbsolutePath().toString(),
                directory.toString(),
                copy.toString());
        random = new Random(seed);
    }

    /** Runs for a moment. */
    void step() {
        try {
            Process process = start();
            if (!process.waitFor(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs to its end. */
    void finish() {
        try {
            if (start().waitFor() != 0) {
                throw new AssertionError(Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it holds: entries by their ids. */
    Map<String, String> entries() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList()) {
                entries.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return entries;
    }
}
