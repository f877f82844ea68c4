package org.authoritydirectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who signs in with a browser of their own: the code flow with PKCE (RFC 7636), page by page. */
public final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    private final SignIn signIn;
    private final String realm;
    private final String redirect;
    private HttpResponse<String> page;

    /** A browser at the client {@code directory-web} of a realm, which will be sent back to an address. */
    public Browser(Keycloak keycloak, String realm, String redirect) {
        this.signIn = new SignIn(keycloak);
        this.realm = realm;
        this.redirect = redirect;
    }

    /** What the authorisation endpoint answers, with the challenge of PKCE or whatever else is added. */
    public HttpResponse<String> ask(Map<String, String> added) {
        Map<String, String> question = new LinkedHashMap<>(Map.of(
                "client_id", "directory-web", "redirect_uri", redirect, "response_type", "code", "scope", "openid"));
        question.putAll(added);
        page = signIn.get("/realms/" + realm + "/protocol/openid-connect/auth?" + SignIn.encoded(question));
        return page;
    }

    /** Opens the page for name and password, and sends both. */
    public Browser enter(String name, String password) {
        ask(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
        return send(Map.of("username", name, "password", password));
    }

    /** Fills in the form of the current page. */
    public Browser send(Map<String, String> fields) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("No form: " + page.statusCode() + " " + page.body());
        }
        page = signIn.post(here(action.group(1).replace("&amp;", "&")), fields);
        while (page.statusCode() == 302 && !location().startsWith(redirect)) {
            page = signIn.get(here(location()));
        }
        return this;
    }

    /** The page that is shown now. */
    public String page() {
        return page.body();
    }

    /** The tokens, where the browser was sent back with a code; empty while Keycloak wants to know more. */
    public Optional<JsonNode> tokens() {
        Matcher code = CODE.matcher(location());
        if (page.statusCode() != 302 || !code.find()) {
            return Optional.empty();
        }
        return Optional.of(signIn.token(
                realm,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "directory-web",
                        "redirect_uri",
                        redirect,
                        "code",
                        code.group(1),
                        "code_verifier",
                        VERIFIER)));
    }

    private String location() {
        return page.headers().firstValue("Location").orElse("");
    }

    /** Past the wire, which is for the directory alone. */
    private static String here(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
