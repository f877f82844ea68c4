package org.authoritydirectory.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller who means harm, or a program gone wrong, gets: a problem document, soon, and nothing else. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class HostileRequestTest {

    /** Far above what a refusal takes, far below what a worn-out service would take. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI directory;

    private void refused(String path) {
        Instant start = Instant.now();
        RawRequest.Answer answer = RawRequest.get(directory, path);
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
        assertThat(answer.status()).as(path).isBetween(400, 499);
        assertThat(answer.head()).as(path).containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer.body()).startsWith("{\"type\":\"/problems/").doesNotContain("<script", "\u202E", "Exception");
    }

    static List<String> refusedValues() {
        return List.of(
                "limit=abc",
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=1000000000",
                "limit=99999999999999999999",
                "limit=1.5",
                "limit=",
                "limit=%D9%A5",
                "limit=5&limit=6",
                "sort=color",
                "sort=name;drop",
                "state=lva",
                "state=XXX",
                "state=LVA,",
                "state=,",
                "state=%25",
                "function=everything",
                "instrument=UNTOC",
                "territory=GB",
                "language=english",
                "language=xx",
                "language=*",
                "channel=pigeon",
                "freshness=new",
                "open=yesterday",
                "open=2026-13-01T00:00:00Z",
                "at=now",
                "at=2026-01-01",
                "at=2999-01-01T00:00:00Z",
                "cursor=",
                "cursor=AAAA",
                "cursor=%F0%9F%92%A3",
                "facets=color",
                "facets=",
                "format=xml",
                "foo=1",
                "Q=latvia",
                "q=a&q=b",
                "%00=1",
                "q=%00",
                "q=a%0Ab",
                "q=%1B%5B31m",
                "q=%E2%80%AEevil",
                "q=%E2%80%8Bhidden",
                "q=%F3%A0%80%81",
                "<script>=1",
                "state=%3Cscript%3E");
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void aValueThatMeansNothingIsRefusedByName(String query) {
        refused("/v1/authorities?" + query.replace("<", "%3C").replace(">", "%3E"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/authorities/",
                "/v1//authorities",
                "/v1/authorities;x=1",
                "/v1/authorities;jsessionid=1/LVA",
                "/v1/%2e%2e/v1/authorities",
                "/v1/../v1/authorities",
                "/v1/./authorities",
                "/v1/authorities/%2F",
                "/v1/authorities%2fLVA-ZMHJY8",
                "/v1/authorities%252fLVA-ZMHJY8",
                "/v1/authorities/%5c",
                "/v1/authorities/%00",
                "/v1/authorities/LVA-ZMHJY8%0d%0aX:y",
                "/v1/authorities/LVA-ZMHJY8%3Bx",
                "/V1/authorities",
                "/v1/authorities/lva-zmhjy8",
                "/v1/authorities?q=%",
                "/v1/authorities?q=%f",
                "/v1/authorities?q=%zz",
                "/v1/authorities?q=%ff",
                "/v1/authorities?q=%ed%a0%80",
                "/v1/authorities?q=%c0%af",
                "/v1/states/%25",
                "/v1/states/lva",
                "/v1/authorities/1/versions/1e9",
                "/v1/authorities/1/versions/99999999999999999999",
                "/v1/unknown",
                "/.env",
                "/h2-console"
            })
    void anAddressInAnotherSpellingIsNoAddress(String path) {
        refused(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 1_000, 7_000, 10_000, 60_000})
    void aQueryThatIsTooLongIsRefused(int length) {
        refused("/v1/authorities?q=" + "x".repeat(length));
        refused("/v1/authorities?q=" + "%25".repeat(length / 3 + 200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%%%%%%%%%%%%%%%%%%%",
                "********",
                "a* b* c* d* e* f* g* h* i* j*",
                "中",
                "的",
                "国国国国国国国国国国",
                "(((((((((((",
                "\"\"\"\"\"",
                "\"",
                "~~~~",
                "AND OR NOT",
                "name:justice",
                "[a TO z]",
                "/.*.*.*/",
                "' OR 1=1 --",
                "${jndi:ldap://localhost}",
                "{{7*7}}",
                "<img src=x onerror=alert(1)>",
                "aaaaaaaaaaaaaaaa"
            })
    void aQueryFullOfSignsIsJustText(String text) {
        Instant start = Instant.now();
        Response answer = given().queryParam("q", text).get("/v1/authorities");
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        assertThat(answer.<Integer>path("total")).as(text).isLessThan(Sample.SIZE);
        assertThat(answer.asString()).doesNotContain("onerror", "jndi");
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND"})
    void whoHasNotSignedInOnlyReads(String method) {
        Response answer = given().contentType("application/json").request(method, "/v1/authorities");
        assertThat(answer.statusCode())
                .as(method)
                .isIn(method.equals("POST") ? Set.of(401) : Set.of(400, 405, 404, 501));
        Response overridden =
                given().header("X-HTTP-Method-Override", method).get("/v1/authorities/" + Sample.LATVIA_JUSTICE);
        assertThat(overridden.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "application/xml", "text/", "garbage", "*/", "application/json;q=2;;", "\"", ","})
    void anAcceptHeaderThatCannotBeMetIsAClientsFault(String accept) {
        Response answer = given().header("Accept", accept).get("/v1/authorities/" + Sample.LATVIA_JUSTICE);
        assertThat(answer.statusCode()).as(accept).isIn(200, 400, 406);
        if (answer.statusCode() != 200) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    /** What a proxy or an attacker says about the host never gets into an answer that others may be given. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix"})
    void noHeaderChangesACacheableAnswer(String header) {
        String path = "/v1/authorities?limit=1";
        Response plain = given().get(path);
        Response poisoned = given().header(header, "evil.example").get(path);
        assertThat(poisoned.asString()).isEqualTo(plain.asString());
        assertThat(poisoned.header("Link")).isEqualTo(plain.header("Link")).doesNotContain("evil");
        assertThat(poisoned.header("ETag")).isEqualTo(plain.header("ETag"));
    }
}
