package org.authoritydirectory.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the actor out of a token whose signature, issuer, audience, type and lifetime have been checked. What is missing
 * or odd gives nothing: a role counts only as an exact name in a list of names.
 */
final class TokenReader {

    /** What Keycloak calls an access token; its ID tokens are {@code ID}, its refresh tokens {@code Refresh}. */
    private static final String ACCESS_TOKEN = "Bearer";

    private TokenReader() {}

    /** The actor of a token; empty where it is no access token or does not say whose it is. */
    static Optional<Actor> read(JsonWebToken token) {
        String subject = token.getSubject();
        // An ID token is signed with the same key, for the same audience perhaps, and gives no access.
        if (!ACCESS_TOKEN.equals(token.getClaim("typ"))
                || subject == null
                || subject.isBlank()
                || subject.length() > Actor.MAX_SUBJECT) {
            return Optional.empty();
        }
        return Optional.of(new Actor(subject, roles(token.getClaim("realm_access")), signedInAt(token)));
    }

    private static Set<Role> roles(Object realmAccess) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (realmAccess instanceof JsonObject access && access.get("roles") instanceof JsonArray names) {
            for (JsonValue name : names) {
                if (name instanceof JsonString text) {
                    Role.of(text.getString()).ifPresent(roles::add);
                }
            }
        }
        return roles;
    }

    private static Instant signedInAt(JsonWebToken token) {
        return token.getClaim("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }
}
