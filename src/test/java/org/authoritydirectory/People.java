package org.authoritydirectory;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Those who use the directory in the tests, each with a token of their own. */
public enum People {
    SECRETARIAT_1("secretariat"),
    SECRETARIAT_2("secretariat"),
    PRACTITIONER("practitioner"),
    PARTNER("partner"),
    /** Edits Latvia's Ministry of Justice. */
    EDITOR_LATVIA_JUSTICE,
    /** Edits the authority of the Latvian prosecution. */
    EDITOR_LATVIA_PROSECUTOR,
    /** Edits all entries of Ireland. */
    EDITOR_IRELAND,
    FOCAL_POINT_UK,
    /** Edits an entry of the United Kingdom, which has a focal point. */
    EDITOR_CROWN_OFFICE,
    /** The national focal point of Latvia. */
    FOCAL_POINT_LATVIA,
    /** Held a grant for Latvia's Ministry of Justice once. */
    REVOKED_EDITOR,
    /** A member of the secretariat who also sends requests and edits Latvia's Ministry of Justice. */
    TWO_ROLES("secretariat", "practitioner"),
    NEWCOMER;

    private final String[] roles;

    People(String... roles) {
        this.roles = roles;
    }

    /** The subject of the login. */
    public String subject() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A request of this person. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + Tokens.of(subject(), roles));
    }

    /** A request of this person with a JSON body. */
    public RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    /** Asks for access and gets it from a member of the secretariat; gives the id of the grant. */
    public String granted(Map<String, String> what) {
        Response asked =
                json(with(what, "letter", "Note verbale 17/2026 (test)")).post("/v1/access-requests");
        asked.then().statusCode(201);
        Response approved = SECRETARIAT_1.json(Map.of()).post(asked.header("Location") + "/approval");
        approved.then().statusCode(200);
        return approved.path("id");
    }

    /** Gets the right to edit one entry. */
    public String edits(String authority) {
        return granted(Map.of("kind", "editor", "authority", authority));
    }

    /** Gets the right to edit all entries of a State. */
    public String editsState(String state) {
        return granted(Map.of("kind", "editor", "state", state));
    }

    /** Becomes the national focal point. */
    public String clearsFor(String state) {
        return granted(Map.of("kind", "focal-point", "state", state));
    }

    private static Map<String, String> with(Map<String, String> members, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(members);
        all.put(name, value);
        return all;
    }
}
