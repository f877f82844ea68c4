package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.authoritydirectory.Browser;
import org.authoritydirectory.Keycloak;
import org.authoritydirectory.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of production as Keycloak understands it, and the packaged application with production settings. */
class ProductionRealmIT {

    private static final String REDIRECT = "https://directory.example.org/";
    private static final String PASSWORD = "a long and winding password";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final int CODE_SECONDS = 30;

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static SignIn signIn;
    private static RunningDirectory directory;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.started();
        signIn = new SignIn(keycloak);
        directory = new RunningDirectory(RunningDirectory.H2, folder).with("directory.allow-h2-in-production", "true");
        keycloak.settings(Keycloak.PRODUCTION).forEach(directory::with);
        directory.start().ready();
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    private static HttpResponse<String> me(String token) {
        return directory.get("/v1/me", "Authorization", "Bearer " + token);
    }

    @Test
    void thePractitionerSignsInWithAPassword() {
        user("a-practitioner", "practitioner");

        JsonNode tokens = browser().enter("a-practitioner", PASSWORD).tokens().orElseThrow();

        JsonNode me =
                RunningDirectory.tree(me(tokens.path("access_token").asText()).body());
        assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactly("practitioner");
        assertThat(directory.health("sign-in").has("warning")).isFalse();
    }

    @Test
    void theSecretariatNeedsAOneTimeCodeFromTheFirstSignInOn() {
        user("a-secretary", "secretariat");

        Browser first = browser().enter("a-secretary", PASSWORD);
        assertThat(first.tokens()).as("a password is not enough").isEmpty();
        Matcher secret = SECRET.matcher(first.page());
        assertThat(secret.find()).as("the page where a one-time code is set up").isTrue();
        first.send(Map.of("totpSecret", secret.group(1), "totp", "000000", "userLabel", "wrong"));
        assertThat(first.tokens()).isEmpty();
        first.send(Map.of("totpSecret", secret.group(1), "totp", code(secret.group(1)), "userLabel", "test"));

        String token = first.tokens().orElseThrow().path("access_token").asText();
        assertThat(RunningDirectory.tree(me(token).body()).path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("secretariat");

        Browser second = browser().enter("a-secretary", PASSWORD);
        assertThat(second.tokens()).isEmpty();
        assertThat(second.page()).contains("name=\"otp\"");
        assertThat(second.send(Map.of("otp", "000000")).tokens()).isEmpty();
    }

    /** RFC 6238 with the defaults of the authenticator apps: SHA-1, six digits, thirty seconds. */
    private static String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            long step = System.currentTimeMillis() / 1_000 / CODE_SECONDS;
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPasswordGrantWouldNeedTheCodeToo() {
        user("another-secretary", "secretariat");
        user("another-practitioner", "practitioner");
        signIn.admin("POST", "production/clients", """
                {"clientId": "careless", "publicClient": true, "directAccessGrantsEnabled": true}
                """);

        assertThat(granted("careless", "another-practitioner").has("access_token"))
                .isTrue();
        assertThat(granted("careless", "another-secretary").has("access_token")).isFalse();
        for (String client : new String[] {"directory-web", "admin-cli", "account-console"}) {
            assertThat(granted(client, "another-practitioner").has("access_token"))
                    .as(client)
                    .isFalse();
        }
    }

    private static JsonNode granted(String client, String name) {
        return signIn.token(
                Keycloak.PRODUCTION,
                Map.of("grant_type", "password", "client_id", client, "username", name, "password", PASSWORD));
    }

    @Test
    void aTokenWithTheMarkOfTheDemoIsRefused() {
        assertThat(me(program("genuine", SignInIT.AUDIENCE)).statusCode()).isEqualTo(200);

        String marked = program("marked", SignInIT.AUDIENCE + """
                , {"name": "demo", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                   "config": {"claim.name": "demo", "claim.value": "true", "jsonType.label": "boolean",
                              "access.token.claim": "true"}}
                """);

        assertThat(me(marked).statusCode()).isEqualTo(401);
        assertThat(me(signIn.accessToken("secretariat-1")).statusCode())
                .as("of another realm, besides")
                .isEqualTo(401);
    }

    private static String program(String client, String mappers) {
        signIn.admin("POST", "production/clients", """
                {"clientId": "%s", "secret": "%s", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                 "defaultClientScopes": ["basic", "roles"], "protocolMappers": [%s]}
                """.formatted(client, client, mappers));
        return signIn.token(
                        Keycloak.PRODUCTION,
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client))
                .path("access_token")
                .asText();
    }

    @Test
    void theRealmIsStrict() {
        JsonNode realm = SignIn.tree(signIn.admin("GET", "production", null).body());

        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(SignIn.tree(signIn.admin("GET", "production/users", null).body()))
                .filteredOn(user -> !user.path("username").asText().matches("an?(other)?-.*"))
                .as("logins that come with the realm")
                .isEmpty();
        String weak = """
                {"username": "weak", "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}
                """;
        for (String password : new String[] {"short", "weak", "weak-weak-weak"}) {
            assertThat(signIn.tried("POST", "production/users", weak.formatted(password))
                            .statusCode())
                    .as(password)
                    .isEqualTo(400);
        }
    }

    private static Browser browser() {
        return new Browser(keycloak, Keycloak.PRODUCTION, REDIRECT);
    }

    /** Made as an administrator makes them: the login first, then its role. */
    private static void user(String name, String role) {
        HttpResponse<String> made = signIn.admin("POST", "production/users", """
                {"username": "%s", "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}
                """.formatted(name, PASSWORD));
        String id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        JsonNode found = SignIn.tree(
                signIn.admin("GET", "production/roles/" + role, null).body());
        signIn.admin("POST", "production/users/" + id + "/role-mappings/realm", "[" + found + "]");
    }
}
