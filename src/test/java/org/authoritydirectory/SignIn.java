package org.authoritydirectory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What people and programs do at {@link Keycloak} to sign in, and what its administrator does there. */
public final class SignIn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Keycloak keycloak;
    private final HttpClient client;

    /** A browser or a program of its own, without cookies as yet. */
    public SignIn(Keycloak keycloak) {
        this.keycloak = keycloak;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(keycloak))
                .cookieHandler(new CookieManager())
                .build();
    }

    private static SSLContext trusting(Keycloak keycloak) {
        try (InputStream in = Files.newInputStream(keycloak.trustStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, Keycloak.STORE_PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An access token of a login of the demo, whose password is its name. */
    public String accessToken(String name) {
        return password(name, name).path("access_token").asText();
    }

    /** What a name and a password of the demo get: tokens, or an error. */
    public JsonNode password(String name, String password) {
        return token(
                Keycloak.DEMO,
                Map.of("grant_type", "password", "client_id", "directory-cli", "username", name, "password", password));
    }

    /** What the token endpoint of a realm answers, in the members of RFC 6749. */
    public JsonNode token(String realm, Map<String, String> form) {
        return tree(post("/realms/" + realm + "/protocol/openid-connect/token", form)
                .body());
    }

    /** Sends a form to Keycloak. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Asks Keycloak for a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Does something as the administrator of the server, with success; the path begins after {@code /admin/realms/}. */
    public HttpResponse<String> admin(String method, String path, String json) {
        HttpResponse<String> answer = tried(method, path, json);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Tries to do something as the administrator of the server. */
    public HttpResponse<String> tried(String method, String path, String json) {
        JsonNode token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        Keycloak.ADMIN));
        return send(request("/admin/realms/" + path)
                .header("Authorization", "Bearer " + token.path("access_token").asText())
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String pathOrUri) {
        return HttpRequest.newBuilder(URI.create(keycloak.address()).resolve(pathOrUri));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names and values as in an address or a form. */
    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Reads JSON. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
