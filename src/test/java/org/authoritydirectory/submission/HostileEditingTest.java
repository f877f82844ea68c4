package org.authoritydirectory.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.authoritydirectory.submission.Editing.MERGE_PATCH;
import static org.authoritydirectory.submission.Editing.approve;
import static org.authoritydirectory.submission.Editing.bytes;
import static org.authoritydirectory.submission.Editing.proposed;
import static org.authoritydirectory.submission.Editing.published;
import static org.authoritydirectory.submission.Editing.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.MutableClock;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What editors and members of the secretariat get who lie, insist or hurry. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(HostileEditingTest.FewDecisions.class)
@Tag("database")
class HostileEditingTest {

    private static final int DECISIONS = 12;
    private static final String JUSTICE = "/v1/authorities/" + Sample.LATVIA_JUSTICE;
    private static boolean granted;

    @Inject
    MutableClock clock;

    /** Few enough decisions an hour to run out of them. */
    public static class FewDecisions implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("directory.review.decisions-per-hour", String.valueOf(DECISIONS));
        }
    }

    @BeforeEach
    void grants() {
        if (!granted) {
            EDITOR_LATVIA_JUSTICE.edits(Sample.LATVIA_JUSTICE);
            EDITOR_IRELAND.editsState("IRL");
            granted = true;
        }
    }

    private static Response patch(byte[] body) {
        return EDITOR_LATVIA_JUSTICE
                .request()
                .header(
                        "If-Match",
                        read(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE).header("ETag"))
                .contentType(MERGE_PATCH)
                .body(body)
                .patch(JUSTICE);
    }

    /** What the service sets cannot be set by a caller, in no spelling. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whatTheServiceSets")
    void whatTheServiceSetsCannotBeSent(String member, Object value) {
        String before = given().get(JUSTICE).asString();
        patch(bytes(Map.of(member, value, "aliases", List.of("MoJ"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + member));
        assertThat(given().get(JUSTICE).asString()).isEqualTo(before);
    }

    static Stream<Arguments> whatTheServiceSets() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", "LVA-AAAAAA");
        members.put("version", 99);
        members.put("sequence", 99);
        members.put("publishedAt", "2000-01-01T00:00:00Z");
        members.put("confirmedAt", "2026-01-01T00:00:00Z");
        members.put("unreachableSince", "2026-01-01T00:00:00Z");
        members.put("freshness", "current");
        members.put("missing", List.of());
        members.put("withheld", List.of(Map.of("pointer", "/x")));
        members.put("state", "FRA");
        members.put("status", "approved");
        members.put("approvedBy", "secretariat");
        members.put("verified", true);
        return members.entrySet().stream().map(m -> Arguments.of(m.getKey(), m.getValue()));
    }

    @ParameterizedTest(name = "U+{0}")
    @MethodSource("hiddenCharacters")
    void whatDoesNotShowIsRefusedInEveryText(String code) {
        String text = "a" + new String(Character.toChars(Integer.parseInt(code, 16))) + "b";
        List<Map<String, ?>> documents = List.of(
                Map.of("names", Map.of("en", text)),
                Map.of("aliases", List.of(text)),
                Map.of("unit", Map.of("en", text)),
                Map.of("address", Map.of("lines", List.of(text))),
                Map.of("remarks", Map.of("en", text)),
                Map.of(
                        "channels",
                        List.of(Map.of("id", "c1", "kind", "phone", "verbatim", text, "visibility", "public"))),
                Map.of("hours", Map.of("verbatim", text)),
                Map.of("provenance", Map.of("source", text)));
        for (Map<String, ?> document : documents) {
            patch(bytes(document)).then().statusCode(400).body("type", equalTo("/problems/invalid-entry"));
        }
        EDITOR_LATVIA_JUSTICE
                .request()
                .header("If-Match", "\"x\"")
                .queryParam("reason", text)
                .delete(JUSTICE)
                .then()
                .statusCode(400);
        NEWCOMER.json(Map.of("kind", "editor", "state", "LVA", "letter", text))
                .post("/v1/access-requests")
                .then()
                .statusCode(400);
    }

    static Stream<String> hiddenCharacters() {
        return Stream.of(
                "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200B", "200E", "200F", "FEFF",
                "E0041", "0000", "001B", "000A", "2028");
    }

    /** Joiners are letters' business in Persian and Sinhala. */
    @Test
    void joinersWhereAScriptNeedsThemAreTaken() {
        Response taken = patch(bytes(Map.of("names", Map.of("fa", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647"))));
        taken.then().statusCode(202);
        EDITOR_LATVIA_JUSTICE.request().delete(taken.header("Location")).then().statusCode(204);
    }

    /** Markup is text: it comes back as the characters it was, in JSON and nothing else, and no browser guesses. */
    @Test
    void markupStaysText() {
        List<String> payloads = List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "{{7*7}}${7*7}{#raw}",
                "' OR 1=1 --",
                "\\u003cscript\\u003e",
                "<svg/onload=alert(1)>",
                "]]><x>",
                "%3Cscript%3E");
        Response created = EDITOR_IRELAND
                .json(Map.of(
                        "state",
                        "IRL",
                        "names",
                        Map.of("en", payloads.get(0)),
                        "aliases",
                        payloads,
                        "provenance",
                        Map.of("source", payloads.get(1), "sample", true)))
                .post("/v1/authorities");
        created.then().statusCode(202).header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(created.<List<String>>path("entry.aliases")).isEqualTo(payloads);
        published(approve(SECRETARIAT_1, created.header("Location")));
        Response shown = given().get("/v1/authorities/" + created.<String>path("authority"));
        shown.then().contentType("application/json").header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(shown.<List<String>>path("aliases")).isEqualTo(payloads);
        EDITOR_IRELAND
                .json(Map.of(
                        "state", "IRL",
                        "names", Map.of("en", "Office of the link"),
                        "links", List.of(Map.of("url", "javascript:alert(1)")),
                        "provenance", Map.of("source", "test")))
                .post("/v1/authorities")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/links/0/url"));
    }

    /** Bodies that a reader may read in two ways, or not at all, are refused in time and never fail inside. */
    @Test
    void whatIsNoDocumentIsRefused() {
        List<String> bodies = new ArrayList<>(List.of(
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"names\":{\"en\":\"a\"},\"names\":{\"en\":\"b\"}}",
                "{\"names\":{\"en\":\"a\",\"en\":\"b\"}}",
                "{\"names\":{\"en\":\"\\ud800\"}}",
                "{\"names\":{\"en\":\"a\\u0000b\"}}",
                "{\"version\":1e999}",
                "{\"version\":" + "9".repeat(1_500) + "}",
                "[".repeat(10_000),
                "{\"names\":".repeat(10_000),
                "{} {}",
                "{\"names\":{\"en\":[\"a\"]}}",
                "{\"channels\":{\"c1\":1}}",
                "{\"__proto__\":{\"x\":1}}"));
        bodies.add("{\"aliases\":[" + "\"a\",".repeat(100_000) + "\"a\"]}");
        for (String body : bodies) {
            Response answer = patch(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.asString()).doesNotContain("Exception", "jackson", "authoritydirectory.");
        }
        assertThat(patch("x".repeat(10_000_000).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(413);
        assertThat(patch(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'})
                        .statusCode())
                .isEqualTo(400);
        for (String body : bodies) {
            assertThat(SECRETARIAT_1
                            .request()
                            .contentType("application/json")
                            .body(body)
                            .post("/v1/access-requests")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    /** A name in two Unicode forms is two texts; the difference says so and loses neither. */
    @Test
    void unicodeFormsAreKeptApart() {
        String nfc = "Minist\u00E8re";
        String nfd = "Ministe\u0300re";
        Response taken = patch(bytes(Map.of("aliases", List.of(nfc, nfd))));
        taken.then().statusCode(202);
        assertThat(taken.<List<String>>path("entry.aliases")).containsExactly(nfc, nfd);
        EDITOR_LATVIA_JUSTICE.request().delete(taken.header("Location")).then().statusCode(204);
    }

    /** No other spelling of an address or a method gets past a rule. */
    @Test
    void thereIsNoWayAroundARule() {
        String submission = proposed(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE, Map.of("aliases", List.of("A")));
        String seen = SECRETARIAT_1.request().get(submission).header("ETag");
        for (String path : List.of(
                submission + "/approval/",
                submission + "/approval;x=1",
                submission + "/%61pproval",
                submission + "//approval",
                submission + "/./approval",
                submission + "/rejection/../approval",
                submission + "/%2e%2e/approval",
                submission + "%2fapproval",
                submission.toUpperCase() + "/approval",
                submission + "/APPROVAL")) {
            int status = EDITOR_LATVIA_JUSTICE
                    .json(Map.of())
                    .urlEncodingEnabled(false)
                    .header("If-Match", seen)
                    .post(path)
                    .statusCode();
            assertThat(status).as(path).isIn(400, 403, 404, 405);
        }
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            NEWCOMER.request().header(header, "DELETE").get(JUSTICE).then().statusCode(200);
            NEWCOMER.request().header(header, "GET").delete(JUSTICE).then().statusCode(403);
        }
        for (String header :
                List.of("X-Forwarded-User", "X-Remote-User", "X-Original-URL", "X-Rewrite-URL", "Forwarded")) {
            given().header(header, "/v1/authorities").get("/v1/audit").then().statusCode(401);
        }
        SECRETARIAT_1.request().get(submission).then().body("status", equalTo("pending"));
    }

    /** There is no session a browser could be tricked into using: only what sends a token acts, and no other site may. */
    @Test
    void aBrowserCannotBeMadeToAct() {
        given().cookie("q_session", "anything")
                .header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{}")
                .post("/v1/access-requests")
                .then()
                .statusCode(401)
                .header("Set-Cookie", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PATCH")
                .options(JUSTICE)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        SECRETARIAT_1
                .request()
                .header("Origin", "https://evil.example")
                .get("/v1/audit")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        EDITOR_LATVIA_JUSTICE
                .request()
                .header("If-Match", "\"x\"")
                .contentType("application/x-www-form-urlencoded")
                .body("names=x")
                .patch(JUSTICE)
                .then()
                .statusCode(415);
    }

    /** A stolen or careless login of the secretariat does no more than so many decisions an hour. */
    @Test
    void decisionsAreLimited() {
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i <= DECISIONS; i++) {
            waiting.add(proposed(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE, Map.of("aliases", List.of("L" + i))));
        }
        int refused = 0;
        for (String submission : waiting) {
            Response answer = Editing.decide(SECRETARIAT_2, submission, "rejection", "No.");
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                SECRETARIAT_1.request().get(submission).then().body("status", equalTo("pending"));
            }
        }
        assertThat(refused).isPositive();
    }

    /** A clock that is set back changes no order. */
    @Test
    void theTrailIsInTheOrderOfItsNumbers() {
        NEWCOMER.request().get("/v1/audit").then().statusCode(403);
        clock.advance(Duration.ofDays(-1));
        NEWCOMER.request().get("/v1/audit").then().statusCode(403);
        clock.reset();
        List<Integer> numbers = SECRETARIAT_1
                .request()
                .queryParam("actor", NEWCOMER.subject())
                .queryParam("target", "GET /v1/audit")
                .get("/v1/audit")
                .path("items.sequence");
        List<String> times = SECRETARIAT_1
                .request()
                .queryParam("actor", NEWCOMER.subject())
                .queryParam("target", "GET /v1/audit")
                .get("/v1/audit")
                .path("items.at");
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(2).isSorted();
        assertThat(times.get(times.size() - 1)).isLessThan(times.get(times.size() - 2));
    }
}
