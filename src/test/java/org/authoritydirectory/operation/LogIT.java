package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.authoritydirectory.Sample;
import org.authoritydirectory.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of production is one line of JSON an event: nothing that is sent can forge one, and no secret gets there. */
class LogIT {

    private static final String FORGED =
            "\r\n{\"level\":\"ERROR\",\"message\":\"forged-event\"}\n\u001B[31m\u2028\u202E";
    private static final String CANARY = "canary-7f3a@reserved.example";
    private static final String ENTRY = "/v1/authorities/" + Sample.LATVIA_JUSTICE;

    @TempDir
    Path folder;

    @Test
    void nothingThatIsSentForgesALineAndNoSecretIsLogged() {
        String token = Tokens.of("secretariat-1", "secretariat");
        try (var directory = new RunningDirectory(RunningDirectory.H2, folder)
                .with("directory.allow-h2-in-production", "true")
                .with("directory.load.location", "classpath:sample/authorities.ndjson")
                .with("quarkus.log.category.\"org.authoritydirectory\".level", "DEBUG")
                .with("quarkus.oidc.public-key", Tokens.publicKey())
                .with("quarkus.oidc.token.issuer", Tokens.ISSUER)) {
            directory.start().ready();
            String[] signedIn = {"Authorization", "Bearer " + token};

            assertStatus(201, directory.post("/v1/access-requests", letter("Note verbale 17"), signedIn));
            assertStatus(400, directory.post("/v1/access-requests", letter(escaped(FORGED)), signedIn));
            assertStatus(202, directory.post("/v1/authorities?reason=test", office("Office"), signedIn));
            assertStatus(400, directory.post("/v1/authorities", office(escaped(FORGED)), signedIn));
            assertStatus(400, directory.post("/v1/authorities", "{" + FORGED + CANARY, signedIn));
            assertStatus(400, directory.post("/v1/authorities?reason=" + encoded(FORGED), office("Office"), signedIn));
            assertStatus(
                    404, directory.post("/v1/submissions/" + encoded("x\u2028\u202E") + "/approval", "{}", signedIn));
            assertStatus(200, directory.get("/v1/audit?actor=" + encoded(FORGED), signedIn));
            assertStatus(401, directory.get(ENTRY, "Authorization", "Bearer " + token + "x"));
            assertStatus(401, directory.get(ENTRY, "Authorization", "Bearer secret.of.somebody"));
            directory.get("/v1/authorities?q=" + encoded(FORGED));
            directory.get(
                    ENTRY, "User-Agent", "\"},{\"message\":\"forged-event", "X-Request-Id", "\\u2028forged-event");
            directory.get("/" + encoded(FORGED));

            List<JsonNode> events =
                    directory.log().lines().map(RunningDirectory::tree).toList();
            assertThat(events).hasSizeGreaterThan(3).allSatisfy(event -> {
                assertThat(event.path("message").asText()).isNotEmpty();
                assertThat(event.path("level").asText()).isNotEqualTo("ERROR");
            });
            assertThat(directory.log())
                    .doesNotContain("forged-event", CANARY, "\u2028", "\u202E", "\u001B", "secret.of.somebody")
                    .doesNotContain(token, token.substring(token.lastIndexOf('.')));
        }
    }

    private static void assertStatus(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(status);
    }

    private static String letter(String text) {
        return "{\"kind\": \"editor\", \"authority\": \"" + Sample.LATVIA_JUSTICE + "\", \"mailbox\": \"" + CANARY
                + "\", \"letter\": \"" + text + "\"}";
    }

    private static String office(String name) {
        return "{\"state\": \"LVA\", \"names\": {\"en\": \"" + name + "\"}, \"channels\": [{\"id\": \"c1\", \"kind\":"
                + " \"email\", \"verbatim\": \"" + CANARY + "\", \"visibility\": \"practitioner\"}],"
                + " \"provenance\": {\"source\": \"test\", \"sample\": true}}";
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
        return json.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
