package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.authoritydirectory.Sample;
import org.authoritydirectory.operation.RawRequest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no proper client sends, byte by byte to the packaged application, whose server is set up in part before
 * it starts: refused in a problem where it is ours to answer, and it lives on.
 */
class HostileRequestsIT {

    private static final String HOST = "Host: host.example\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String SEARCH = "/v1/authorities?limit=1";

    @TempDir
    static Path folder;

    private static RunningDirectory directory;

    @BeforeAll
    static void start() {
        directory = new RunningDirectory(RunningDirectory.H2, folder)
                .with("quarkus.profile", "demo")
                .start()
                .ready();
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    /** Whatever came before it. */
    @AfterEach
    void theNextReaderIsServed() {
        assertThat(directory.isAlive()).isTrue();
        assertThat(directory.sequence()).isEqualTo(Sample.SIZE);
        assertThat(directory.total()).isEqualTo(Sample.SIZE);
        assertThat(directory.log()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/authorities?q=%zz",
                "/v1/authorities?q=%",
                "/v1/authorities?q=%e",
                "/v1/authorities?q=%ff%fe",
                "/v1/authorities?q=%c3%28",
                "/v1/authorities?q=é",
                "/v1/authorities/..%2f",
                "/v1/authorities/..%2F..%2Fq%2Fhealth",
                "/v1/authorities/../states",
                "/v1/authorities/%2e%2e/states",
                "/v1/./authorities",
                "/v1/authorities%2fXXX",
                "/v1/authorities%5cXXX",
                "/v1/authorities\\XXX",
                "/v1/authorities;x=1",
                "/v1/authorities%3bx=1",
                "/v1/authorities/%00",
                "/v1/authorities/%0d%0aX-Injected:%201",
                "/v1/authorities/",
                "/v1//authorities",
                "//v1/authorities",
                "//",
                "//host.example/v1/authorities",
            })
    void aPathOrQueryNotInItsPlainFormIsAProblem(String address) {
        Answer answer = get(address);

        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.head()).doesNotContainIgnoringCase("X-Injected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/authorities/a b", "/v1/authorities?q=a b", "/v1/authorities\tHTTP/1.1"})
    void anAddressWithAGapIsRefused(String address) {
        assertThat(get(address).status()).isEqualTo(400);
    }

    @Test
    void anAddressIsReadUpToTheLimit() {
        String start = "/v1/authorities/";
        String longest = start + "X".repeat(8192 - start.length());

        assertThat(get(longest).status()).isEqualTo(404);
        assertProblem(get(longest + "X"), 414, "uri-too-long");
        assertProblem(get("/v1/authorities?q=" + "a".repeat(9_000)), 414, "uri-too-long");
    }

    @Test
    void anAddressOverWhatTheServerReadsIsRefusedAtOnce() {
        assertThat(get("/v1/authorities?q=" + "a".repeat(70_000)).status()).isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: DELETE",
                "X-HTTP-Method: DELETE",
                "X-Method-Override: DELETE",
                "X-Original-URL: /v1/states",
                "X-Rewrite-URL: /v1/states",
            })
    void aHeaderTurnsNoRequestIntoAnother(String header) {
        Answer plain = get(SEARCH);
        Answer answer = send("GET " + SEARCH + " HTTP/1.1\r\n" + HOST + CLOSE + header + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "X-Forwarded-Host",
                "X-Forwarded-Server",
                "X-Forwarded-Prefix",
                "X-Forwarded-For",
                "X-Host",
                "Forwarded",
                "Referer",
                "Origin"
            })
    void whatARequestClaimsToHaveAskedIsInNoAnswer(String header) {
        String value = header.equals("Forwarded") ? "host=evil.example;proto=https" : "evil.example";
        for (String address : new String[] {
            SEARCH,
            "/v1/authorities/" + Sample.LATVIA_JUSTICE,
            "/v1/authorities/XXX",
            "/v1/states",
            "/.well-known/api-catalog",
            "/openapi",
            "/problems/not-found",
            "/nothing-here",
            "/v1/authorities?q=%zz"
        }) {
            String host = header.equals("Host") ? "" : HOST;
            Answer answer =
                    send("GET " + address + " HTTP/1.1\r\n" + host + CLOSE + header + ": " + value + "\r\n\r\n");

            assertThat(answer.status()).as(address).isIn(200, 400, 404);
            assertThat(answer.head() + answer.body())
                    .as(address)
                    .doesNotContain("evil")
                    .doesNotContain("host.example");
        }
        assertThat(get(SEARCH).head()).containsPattern("\r\nLink: </v1/authorities\\?limit=1&cursor=[^>]+>; rel=");
    }

    @Test
    void anAbsoluteAddressIsAnsweredWithoutItsHost() {
        Answer answer = get("http://evil.example" + SEARCH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head() + answer.body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Client: a\u0001b",
                "X-Client: a\u001b[31mb",
                "X-Client: a\u0000b",
                "X-Client: a\u007fb",
                "X-\u0001Client: a",
                "X-Client : a",
                "X-Client",
            })
    void aHeaderWithControlCharactersOrNoFormIsRefused(String header) {
        Answer answer = send("GET " + SEARCH + " HTTP/1.1\r\n" + HOST + CLOSE + header + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void moreHeaderThanTheServerReadsIsRefused() {
        Answer answer =
                send("GET " + SEARCH + " HTTP/1.1\r\n" + HOST + CLOSE + "X-Client: " + "a".repeat(40_000) + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(431);
    }

    @Test
    void http10IsAnswered() {
        Answer answer = send("GET " + SEARCH + " HTTP/1.0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(get(SEARCH).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/states HTTP/1.1\r\n", "GET states HTTP/1.1\r\n" + HOST, "GET * HTTP/1.1\r\n" + HOST})
    void aRequestWithoutHostOrPathIsAProblem(String request) {
        Answer answer = send(request + CLOSE + "\r\n");

        assertThat(answer.status()).isIn(400, 404);
        assertProblem(answer, answer.status(), answer.status() == 400 ? "malformed-request" : "not-found");
        assertThat(answer.head() + answer.body()).doesNotContain("stack");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G@T / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "\u0016\u0003\u0001X\r\n\r\n",
                "\r\n\r\n\r\nX\r\n\r\n"
            })
    void whatIsNotHttpIsRefused(String bytes) {
        assertThat(send(bytes).status()).isBetween(400, 505);
    }

    @Test
    void aGetWithABodyIsTheSameGet() {
        Answer answer =
                send("GET " + SEARCH + " HTTP/1.1\r\n" + HOST + CLOSE + "Content-Length: 11\r\n\r\nlimit=2&q=x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(get(SEARCH).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 1e3\r\n\r\n",
            })
    void aBodyOfTwoLengthsIsRefusedAndHidesNoSecondRequest(String rest) {
        String hidden = "GET /v1/states HTTP/1.1\r\n" + HOST + CLOSE + "\r\n";
        Answer answer = send("GET " + SEARCH + " HTTP/1.1\r\n" + HOST + rest + hidden);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).as("behind the one answer").doesNotContain("HTTP/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/authorities", "/v1/authorities/XXX", "/nothing-here"})
    void aBodyOverTheLimitIsAProblem(String path) {
        Answer answer = send("POST " + path + " HTTP/1.1\r\n" + HOST + CLOSE
                + "Content-Type: application/json\r\nContent-Length: 3000000\r\n\r\n" + "a".repeat(3_000_000));

        assertProblem(answer, 413, "content-too-large");
    }

    @Test
    void aBodyOverTheLimitInPiecesIsAProblem() {
        String piece = "100000\r\n" + "a".repeat(0x100000) + "\r\n";
        Answer answer = send("POST /v1/authorities HTTP/1.1\r\n" + HOST + CLOSE
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + piece.repeat(3)
                + "0\r\n\r\n");

        assertProblem(answer, 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"})
    void aMethodNotTakenIsAProblemThatNamesThoseThatAre(String method) {
        Answer answer = send(method + " /v1/states/LVA HTTP/1.1\r\n" + HOST + CLOSE + "Cookie: secret=1\r\n\r\n");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.head()).containsPattern("\r\nAllow: GET, HEAD, OPTIONS\r\n");
        assertThat(answer.head() + answer.body()).doesNotContain("secret");
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("\r\ncontent-type: application/problem+json");
        assertThat(RunningDirectory.tree(answer.body()).path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(RunningDirectory.tree(answer.body()).path("status").asInt()).isEqualTo(status);
    }

    private static Answer get(String address) {
        return send("GET " + address + " HTTP/1.1\r\n" + HOST + CLOSE + "\r\n");
    }

    private static Answer send(String request) {
        return RawRequest.send(directory.uri(), request);
    }
}
