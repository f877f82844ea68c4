package org.authoritydirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real Keycloak as a process, started once for all tests of a run and ended with it. It has the demo realm
 * ({@code directory}) and, under the name {@code production}, the realm of production. Callers reach it over TLS, the
 * directory through a {@link Wire} that can be cut and counts what passes.
 */
public final class Keycloak {

    /** The demo realm, made from the realm of production and what the demo adds. */
    public static final String DEMO = "directory";

    /** The realm of production, as committed but for its name. */
    public static final String PRODUCTION = "production";

    /** The administrator of the server, and the password. */
    static final String ADMIN = "admin";

    static final String STORE_PASSWORD = "test-only";

    private static final Path UNPACKED = Path.of(System.getProperty("keycloak.home", "target/keycloak-26.7.3"));
    private static final Path REALM = Path.of("src/main/keycloak/directory-realm.json");
    private static final Pattern LISTENING = Pattern.compile("Listening on: .*https://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static Keycloak shared;

    private final Path home;
    private final Path log;
    private final Wire wire;
    private Process process;

    private Keycloak() throws IOException {
        home = Files.createTempDirectory("keycloak");
        log = home.resolve("keycloak.log");
        makeHome();
        makeCertificate();
        wire = new Wire();
    }

    /** The one Keycloak of this run, started when it is first asked for. */
    public static synchronized Keycloak started() {
        if (shared == null) {
            try {
                shared = new Keycloak();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
            shared.start();
        }
        return shared;
    }

    /** What the directory must be told to take the tokens of a realm. */
    public Map<String, String> settings(String realm) {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer(realm),
                "quarkus.tls.sign-in.trust-store.p12.path",
                trustStore().toString(),
                "quarkus.tls.sign-in.trust-store.p12.password",
                STORE_PASSWORD,
                "quarkus.oidc.tls.tls-configuration-name",
                "sign-in");
    }

    /** What the tokens of a realm name as their issuer. */
    public String issuer(String realm) {
        return "https://localhost:" + wire.port() + "/realms/" + realm;
    }

    /** The way from the directory to Keycloak. */
    public Wire wire() {
        return wire;
    }

    Path trustStore() {
        return home.resolve("localhost.p12");
    }

    /** Where tests reach it past the {@link Wire}; another port after each start. */
    String address() {
        Matcher listening = LISTENING.matcher(text());
        if (!listening.find()) {
            throw new IllegalStateException("Keycloak does not listen");
        }
        return "https://localhost:" + listening.group(1);
    }

    /** Starts it again after {@link #stop()}, with the keys, users and sessions it had. */
    public void start() {
        ProcessBuilder start = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--hostname=https://localhost:" + wire.port(),
                        "--http-port=0",
                        "--http-host=127.0.0.1",
                        "--https-port=0",
                        "--https-key-store-file=" + trustStore(),
                        "--https-key-store-password=" + STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        start.environment().keySet().removeIf(name -> name.matches("(KC|JAVA|JDK|DIRECTORY)_.*"));
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xmx512m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        try {
            Files.writeString(log, "");
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!LISTENING.matcher(text()).find()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Keycloak did not start:\n" + text());
            }
            pause();
        }
        wire.leadTo(Integer.parseInt(address().replaceAll(".*:", "")));
    }

    /** Whether it has been started and not stopped since. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Asks it to end, and waits for that. */
    public void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        stop();
        wire.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home with data of its own; what is large and never changes is linked. */
    private void makeHome() throws IOException {
        for (String part : List.of("conf", "lib", "providers", "themes")) {
            Files.createSymbolicLink(home.resolve(part), UNPACKED.resolve(part).toAbsolutePath());
        }
        Files.createDirectories(home.resolve("bin"));
        Files.copy(UNPACKED.resolve("bin/kc.sh"), home.resolve("bin/kc.sh"), StandardCopyOption.COPY_ATTRIBUTES);
        Path imported = Files.createDirectories(home.resolve("data/import"));
        String demo = DEMO + "-realm.json";
        Files.copy(UNPACKED.resolve("data/import").resolve(demo), imported.resolve(demo));
        String name = "\"realm\": \"" + DEMO + "\"";
        String realm = Files.readString(REALM);
        if (!realm.contains(name)) {
            throw new IllegalStateException(REALM + " has another name");
        }
        Files.writeString(
                imported.resolve(PRODUCTION + "-realm.json"), realm.replace(name, "\"realm\": \"" + PRODUCTION + "\""));
    }

    private void makeCertificate() throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        trustStore().toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("No certificate");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
