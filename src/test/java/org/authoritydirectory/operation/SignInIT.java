package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.authoritydirectory.Browser;
import org.authoritydirectory.Keycloak;
import org.authoritydirectory.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with the real Keycloak, and what the packaged application makes of its tokens. */
class SignInIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MANY = 1_000;

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static SignIn signIn;
    private static RunningDirectory directory;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.started();
        signIn = new SignIn(keycloak);
        directory = new RunningDirectory(RunningDirectory.H2, folder)
                .with("quarkus.profile", "demo")
                .with("directory.limits.requests-per-minute", "1000000");
        keycloak.settings(Keycloak.DEMO).forEach(directory::with);
        directory.start().ready();
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    private static HttpResponse<String> me(String token) {
        return directory.get("/v1/me", "Authorization", "Bearer " + token);
    }

    private static void assertTaken(String token) {
        assertThat(me(token).statusCode()).isEqualTo(200);
    }

    private static void assertNotTaken(String what, String token) {
        assertThat(token).as(what).isNotBlank();
        for (String path : List.of("/v1/me", "/v1/authorities?limit=1")) {
            HttpResponse<String> answer = directory.get(path, "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
            assertThat(RunningDirectory.tree(answer.body()).path("type").asText())
                    .isEqualTo("/problems/unauthenticated");
        }
    }

    @Test
    void aPasswordSignsIn() {
        JsonNode me =
                RunningDirectory.tree(me(signIn.accessToken("secretariat-1")).body());

        assertThat(me.path("subject").asText())
                .as("the same after every start, or grants would be lost")
                .isEqualTo("5ec00001-0000-4000-8000-000000000001");
        assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactly("secretariat");
    }

    @Test
    void eachLoginOfTheDemoHasItsRolesAndNoMore() {
        Map<String, List<String>> roles = Map.of(
                "secretariat-2", List.of("secretariat"),
                "practitioner", List.of("practitioner"),
                "editor-latvia", List.of(),
                "editor-ireland", List.of(),
                "focal-point-uk", List.of());
        roles.forEach((name, expected) -> {
            String token = signIn.accessToken(name);
            assertThat(RunningDirectory.tree(me(token).body()).path("roles"))
                    .as(name)
                    .extracting(JsonNode::asText)
                    .isEqualTo(expected);
            JsonNode claims = payload(token);
            assertThat(claims.path("demo").asBoolean()).isTrue();
            assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
                    .as("seconds a role or a login that was taken away lives on")
                    .isEqualTo(300);
            assertThat(claims.fieldNames())
                    .toIterable()
                    .as("who it is is nobody else's business")
                    .doesNotContain("name", "preferred_username", "given_name", "family_name", "email");
        });
    }

    @Test
    void aPartnersProgramSignsInWithItsSecret() {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", "partner-demo");
        assertThat(signIn.token(Keycloak.DEMO, form).has("access_token")).isFalse();

        JsonNode tokens = signIn.token(
                Keycloak.DEMO,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "partner-demo",
                        "client_secret",
                        "partner-demo"));

        assertThat(RunningDirectory.tree(
                                me(tokens.path("access_token").asText()).body())
                        .path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("partner");
    }

    @Test
    void wrongPasswordsLockALoginForAWhile() {
        assertThat(signIn.password("newcomer", "newcomer").has("access_token")).isTrue();
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(signIn.password("newcomer", "wrong").path("error").asText())
                    .isEqualTo("invalid_grant");
        }

        assertThat(signIn.password("newcomer", "newcomer").path("error").asText())
                .isEqualTo("invalid_grant");
        assertThat(signIn.password("editor-latvia", "editor-latvia").has("access_token"))
                .as("nobody else is locked")
                .isTrue();

        signIn.admin("DELETE", "directory/attack-detection/brute-force/users", null);
        assertThat(signIn.password("newcomer", "newcomer").has("access_token")).isTrue();
    }

    @Test
    void aRefreshTokenServesOnceAndNotAfterTheLogout() {
        JsonNode first = signIn.password("practitioner", "practitioner");
        JsonNode second = refreshed(first);
        assertTaken(second.path("access_token").asText());

        assertThat(refreshed(first).path("error").asText()).isEqualTo("invalid_grant");

        JsonNode other = signIn.password("practitioner", "practitioner");
        assertThat(signIn.post(
                                "/realms/directory/protocol/openid-connect/logout",
                                Map.of(
                                        "client_id",
                                        "directory-cli",
                                        "refresh_token",
                                        other.path("refresh_token").asText()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(refreshed(other).path("error").asText()).isEqualTo("invalid_grant");
    }

    private static JsonNode refreshed(JsonNode tokens) {
        return signIn.token(
                Keycloak.DEMO,
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "directory-cli",
                        "refresh_token",
                        tokens.path("refresh_token").asText()));
    }

    @Test
    void anExpiredTokenIsNotTaken() {
        String token;
        signIn.admin("PUT", "directory", "{\"accessTokenLifespan\": 4}");
        try {
            token = signIn.accessToken("practitioner");
        } finally {
            signIn.admin("PUT", "directory", "{\"accessTokenLifespan\": 300}");
        }
        assertTaken(token);

        await().atMost(PATIENCE).until(() -> me(token).statusCode() != 200);
        assertNotTaken("expired", token);
    }

    @Test
    void whatKeycloakMadeForOtherPurposesIsNotTaken() {
        JsonNode tokens = signIn.token(
                Keycloak.DEMO,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "directory-cli",
                        "username",
                        "secretariat-1",
                        "password",
                        "secretariat-1",
                        "scope",
                        "openid"));
        assertTaken(tokens.path("access_token").asText());
        assertNotTaken("an ID token", tokens.path("id_token").asText());
        assertNotTaken("a refresh token", tokens.path("refresh_token").asText());

        assertNotTaken("of a client for something else", programToken(Keycloak.DEMO, "elsewhere", false));
        assertTaken(programToken(Keycloak.DEMO, "here", true));
        assertNotTaken("of another realm", programToken(Keycloak.PRODUCTION, "here", true));
    }

    /** The token of a new program in a realm, with the audience of the directory or without. */
    private static String programToken(String realm, String client, boolean audience) {
        signIn.admin("POST", realm + "/clients", """
                {"clientId": "%s", "secret": "%s", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                 "defaultClientScopes": ["basic", "roles"], "protocolMappers": [%s]}
                """.formatted(client, client, audience ? AUDIENCE : ""));
        return signIn.token(
                        realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client))
                .path("access_token")
                .asText();
    }

    static final String AUDIENCE = """
            {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "authority-directory", "access.token.claim": "true"}}
            """;

    @Test
    void aForgedTokenIsNotTaken() throws GeneralSecurityException {
        String token = signIn.accessToken("practitioner");
        assertTaken(token);
        String[] parts = token.split("\\.");
        String kid = part(parts[0]).path("kid").asText();
        PrivateKey foreign =
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = claims.replace("\"practitioner\"", "\"secretariat\"");
        assertThat(promoted).isNotEqualTo(claims);

        assertNotTaken("another role", parts[0] + "." + encoded(promoted) + "." + parts[2]);
        assertNotTaken("signature cut", token.substring(0, token.length() - 8));
        assertNotTaken(
                "a signature by somebody else",
                Jwt.claimsJson(promoted).jws().keyId(kid).sign(foreign));
        assertNotTaken(
                "a key nobody has",
                Jwt.claimsJson(promoted).jws().keyId("invented").sign(foreign));
        for (String none : List.of("none", "None", "NONE")) {
            String header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}");
            assertNotTaken(none, header + "." + encoded(promoted) + ".");
            assertNotTaken(none, header + "." + encoded(promoted) + "." + parts[2]);
        }
        assertNotTaken(
                "signed with the public key as a secret",
                Jwt.claimsJson(promoted)
                        .jws()
                        .keyId(kid)
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(publicKeyAsSecret(kid)));
        assertTaken(token);
    }

    private static SecretKeySpec publicKeyAsSecret(String kid) throws GeneralSecurityException {
        for (JsonNode key : SignIn.tree(signIn.get("/realms/directory/protocol/openid-connect/certs")
                        .body())
                .path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                BigInteger modulus = new BigInteger(
                        1, Base64.getUrlDecoder().decode(key.path("n").asText()));
                BigInteger exponent = new BigInteger(
                        1, Base64.getUrlDecoder().decode(key.path("e").asText()));
                return new SecretKeySpec(
                        KeyFactory.getInstance("RSA")
                                .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                                .getEncoded(),
                        "HmacSHA256");
            }
        }
        throw new AssertionError("No key " + kid);
    }

    @Test
    void aNewKeyOfKeycloakIsTakenWithoutARestart() {
        String before = signIn.accessToken("practitioner");
        assertTaken(before);
        String realm = SignIn.tree(signIn.admin("GET", "directory", null).body())
                .path("id")
                .asText();

        signIn.admin("POST", "directory/components", """
                {"name": "rotated", "parentId": "%s", "providerId": "rsa-generated",
                 "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["200"], "active": ["true"], "enabled": ["true"], "algorithm": ["RS256"]}}
                """.formatted(realm));

        String after = signIn.accessToken("practitioner");
        assertThat(part(after.split("\\.")[0]).path("kid"))
                .isNotEqualTo(part(before.split("\\.")[0]).path("kid"));
        assertTaken(before);
        await().atMost(PATIENCE).until(() -> me(after).statusCode() == 200);
        assertTaken(before);
    }

    @Test
    void junkCostsKeycloakNothing() {
        String token = signIn.accessToken("practitioner");
        assertTaken(token);
        String head = token.substring(0, token.lastIndexOf('.') + 1);
        long asked = keycloak.wire().asked();
        assertThat(asked).as("what the keys have cost").isPositive();

        for (int i = 0; i < MANY; i++) {
            String junk = i % 2 == 0 ? head + encoded("junk " + i) : i + ".junk.junk";
            assertThat(me(junk).statusCode()).isEqualTo(401);
        }

        assertThat(keycloak.wire().asked()).isEqualTo(asked);
        assertTaken(token);
    }

    @Test
    void inventedKeysCostKeycloakOneQuestionInTenSeconds() {
        String token = signIn.accessToken("practitioner");
        assertTaken(token);
        String rest = token.substring(token.indexOf('.'));
        long asked = keycloak.wire().asked();
        long began = System.nanoTime();

        IntStream.range(0, MANY)
                .mapToObj(i -> encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + i + "\"}"))
                .forEach(header -> assertThat(me(header + rest).statusCode()).isEqualTo(401));

        long questions = 1 + Duration.ofNanos(System.nanoTime() - began).toSeconds() / 10;
        assertThat(keycloak.wire().asked() - asked)
                .as("bytes, handshakes included")
                .isLessThan(questions * 4_096);
        assertTaken(token);
    }

    @Test
    void theBrowsersClientTakesNoPasswordsAndNoCodeWithoutPkce() {
        assertThat(signIn.token(
                                Keycloak.DEMO,
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "directory-web",
                                        "username",
                                        "practitioner",
                                        "password",
                                        "practitioner"))
                        .path("error")
                        .asText())
                .isEqualTo("unauthorized_client");

        for (Map<String, String> challenge : List.of(
                Map.<String, String>of(),
                Map.of("code_challenge", "c".repeat(43)),
                Map.of("code_challenge", "c".repeat(43), "code_challenge_method", "plain"))) {
            HttpResponse<String> answer = browser().ask(challenge);
            assertThat(answer.statusCode()).as(challenge.toString()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .startsWith("http://localhost:8080/?error=invalid_request");
        }
        assertThat(new Browser(keycloak, Keycloak.DEMO, "https://attacker.example/")
                        .ask(Map.of("code_challenge", "c".repeat(43), "code_challenge_method", "S256"))
                        .statusCode())
                .as("sent back elsewhere")
                .isEqualTo(400);
    }

    @Test
    void aBrowserSignsIn() {
        JsonNode tokens =
                browser().enter("secretariat-1", "secretariat-1").tokens().orElseThrow();

        assertTaken(tokens.path("access_token").asText());
        assertThat(payload(tokens.path("access_token").asText())
                        .path("auth_time")
                        .asLong())
                .as("when the password was shown")
                .isPositive();
        assertThat(browser().enter("secretariat-1", "wrong").tokens()).isEmpty();
    }

    private static Browser browser() {
        return new Browser(keycloak, Keycloak.DEMO, "http://localhost:8080/");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode payload(String token) {
        return part(token.split("\\.")[1]);
    }

    private static JsonNode part(String part) {
        return RunningDirectory.tree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
