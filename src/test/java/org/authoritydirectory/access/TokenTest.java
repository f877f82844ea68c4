package org.authoritydirectory.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are taken, and what is read out of them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TokenTest {

    private static ValidatableResponse me(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1/me").then();
    }

    @Test
    void aTokenTellsWhoIsActing() {
        me(Tokens.of("someone", "secretariat", "practitioner"))
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("subject", equalTo("someone"))
                .body("roles", contains("practitioner", "secretariat"));
    }

    @Test
    void withoutATokenOneIsAskedToSignIn() {
        given().get("/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    static Stream<Arguments> tokensThatAreNotTaken() throws GeneralSecurityException {
        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String good = Tokens.of("someone", "secretariat");
        String payload = good.split("\\.")[1];
        String none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + payload + ".";
        var publicKey = new SecretKeySpec(Base64.getDecoder().decode(Tokens.publicKey()), "HmacSHA256");
        return Stream.of(
                Arguments.of("expired", Tokens.sign(Tokens.claims("someone").expiresAt(1_700_000_000))),
                Arguments.of(
                        "not yet valid", Tokens.sign(Tokens.claims("someone").claim("nbf", 4_000_000_000L))),
                Arguments.of(
                        "another audience", Tokens.sign(Tokens.claims("someone").audience("account"))),
                Arguments.of("no audience", Tokens.sign(Tokens.claims("someone").audience(Set.of()))),
                Arguments.of(
                        "another issuer", Tokens.sign(Tokens.claims("someone").issuer("https://other.example"))),
                Arguments.of("an ID token", Tokens.sign(Tokens.claims("someone").claim("typ", "ID"))),
                Arguments.of(
                        "a refresh token", Tokens.sign(Tokens.claims("someone").claim("typ", "Refresh"))),
                Arguments.of("no type", Tokens.sign(Tokens.claims("someone").remove("typ"))),
                Arguments.of(
                        "another key",
                        Tokens.claims("someone").jws().keyId("test").sign(foreign)),
                Arguments.of(
                        "an unknown key",
                        Tokens.claims("someone").jws().keyId("unknown").sign(foreign)),
                Arguments.of("alg none", none),
                Arguments.of(
                        "HS256 with the public key",
                        Tokens.claims("someone")
                                .jws()
                                .algorithm(SignatureAlgorithm.HS256)
                                .sign(publicKey)),
                Arguments.of("a changed payload", good.replace(payload, payload.substring(0, payload.length() - 2))),
                Arguments.of("no signature", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("two dots", ".."),
                Arguments.of("junk", "junk"),
                Arguments.of("a long one", "a".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNotTaken")
    void whatIsNoAccessTokenOfOursIsNotTaken(String what, String token) {
        for (String path : List.of("/v1/me", "/v1/authorities?limit=1")) {
            String body = given().header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .body("instance", equalTo(path.replaceAll("\\?.*", "")))
                    .body("type", equalTo("/problems/unauthenticated"))
                    .extract()
                    .asString();
            assertThat(body).as(what).doesNotContain(token).doesNotContain("jose4j");
        }
    }

    static Stream<Arguments> oddRoles() {
        return Stream.of(
                Arguments.of("missing", null),
                Arguments.of("empty", Json.createArrayBuilder().build()),
                Arguments.of("a text", Json.createValue("secretariat")),
                Arguments.of("a text with spaces", Json.createValue("practitioner secretariat")),
                Arguments.of(
                        "in capitals",
                        Json.createArrayBuilder().add("SECRETARIAT").build()),
                Arguments.of(
                        "with a space",
                        Json.createArrayBuilder().add(" secretariat").build()),
                Arguments.of(
                        "two in one",
                        Json.createArrayBuilder()
                                .add("practitioner secretariat")
                                .build()),
                Arguments.of("a star", Json.createArrayBuilder().add("*").build()),
                Arguments.of(
                        "nested",
                        Json.createArrayBuilder()
                                .add(Json.createArrayBuilder().add("secretariat"))
                                .build()),
                Arguments.of("a number", Json.createArrayBuilder().add(1).build()),
                Arguments.of(
                        "an object",
                        Json.createObjectBuilder().add("secretariat", true).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddRoles")
    void anOddRoleIsNoRole(String what, jakarta.json.JsonValue roles) {
        var access = Json.createObjectBuilder();
        if (roles != null) {
            access.add("roles", roles);
        }
        me(Tokens.sign(Tokens.claims("someone").claim("realm_access", access.build())))
                .statusCode(200)
                .body("roles", empty());
    }

    @Test
    void aTokenWithoutASubjectIsNobodys() {
        me(Tokens.sign(Tokens.claims("someone").remove("sub"))).statusCode(401);
        me(Tokens.sign(Tokens.claims(" "))).statusCode(401);
        me(Tokens.sign(Tokens.claims("x".repeat(256)))).statusCode(401);
        me(Jwt.claims().issuer(Tokens.ISSUER).jws().sign(Tokens.privateKey())).statusCode(401);
    }
}
