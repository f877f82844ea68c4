package org.authoritydirectory;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Access tokens as the identity provider makes them, signed with a key of this run: the fast stand-in. What depends on
 * the provider itself is tested with a real Keycloak.
 */
public final class Tokens {

    /** Who issues them; the service under test is told so. */
    public static final String ISSUER = "https://sign-in.test.example";

    private static final String PUBLIC = "tokens.public";
    private static final String PRIVATE = "tokens.private";
    private static final int LIFETIME_SECONDS = 300;

    private Tokens() {}

    /** A token of a login with these roles. */
    public static String of(String subject, String... roles) {
        return sign(claims(subject, roles));
    }

    /** The claims of such a token, to be bent by a test. */
    public static JwtClaimsBuilder claims(String subject, String... roles) {
        long now = Instant.now(java.time.Clock.systemUTC()).getEpochSecond();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience("authority-directory")
                .subject(subject)
                .claim("typ", "Bearer")
                .claim("auth_time", now)
                .claim(
                        "realm_access",
                        Json.createObjectBuilder()
                                .add("roles", Json.createArrayBuilder(List.of(roles)))
                                .build())
                .issuedAt(now)
                .expiresAt(now + LIFETIME_SECONDS);
    }

    /** The token of the claims. */
    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(privateKey());
    }

    /** The key the service checks them with: X.509, base 64. */
    public static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            // Kept as properties: the service and its tests are loaded by different class loaders.
            KeyPair pair = generate();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        }
        return System.getProperty(PUBLIC);
    }

    /** The key they are signed with. */
    public static PrivateKey privateKey() {
        publicKey();
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
