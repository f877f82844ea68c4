package org.authoritydirectory.operation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.SECRETARIAT_1;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Sample;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of problem is provoked over HTTP, and hostile requests come to one of them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ProblemTest.TightLimits.class)
@Tag("database")
class ProblemTest {

    /** Few enough requests a minute to run out of them, many enough for the rest of the test. */
    public static class TightLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("directory.limits.requests-per-minute", "60");
        }
    }

    /** An operation that fails inside, and one that takes a body. */
    @Path("/test")
    public static class Failing {

        @GET
        @Path("/failure")
        @Operation(hidden = true)
        public String fail() {
            throw new IllegalStateException("SELECT secret FROM org.authoritydirectory.Hidden");
        }

        @POST
        @Path("/json")
        @Consumes("application/json")
        @Operation(hidden = true)
        public String take(Map<String, Object> body) {
            return "taken";
        }
    }

    @Inject
    PublicationService publications;

    @Test
    void everyKindOfProblemIsAnsweredAsItsDocument() {
        Map<ProblemType, Response> answers = new EnumMap<>(ProblemType.class);
        answers.put(ProblemType.INVALID_PARAMETER, when().get("/v1/authorities?limit=abc"));
        answers.put(ProblemType.UNKNOWN_PARAMETER, when().get("/v1/authorities?stat=LVA"));
        answers.put(ProblemType.INVALID_CURSOR, when().get("/v1/authorities?cursor=forged"));
        answers.put(
                ProblemType.MALFORMED_REQUEST, given().urlEncodingEnabled(false).get("/v1/authorities?q=%ff"));
        answers.put(ProblemType.NOT_FOUND, when().get("/v1/authorities/LVA-000000"));
        answers.put(ProblemType.NO_ADDRESSEE, when().get("/v1/request-outline?requested=NRU&function=firearms"));
        answers.put(
                ProblemType.OPEN_ADDRESSEE,
                when().get("/v1/request-outline?requested=LVA&function=mutual-legal-assistance"));
        answers.put(ProblemType.METHOD_NOT_ALLOWED, when().delete("/v1/states"));
        answers.put(ProblemType.NOT_ACCEPTABLE, given().accept("image/png").get("/v1/authorities"));
        answers.put(ProblemType.WITHDRAWN, withdrawn());
        editing(answers);
        answers.put(
                ProblemType.CONTENT_TOO_LARGE,
                given().body("x".repeat(1_100_000)).post("/test/json"));
        answers.put(ProblemType.URI_TOO_LONG, when().get("/v1/authorities?q=" + "x".repeat(9_000)));
        answers.put(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                given().contentType("text/csv").body("a,b").post("/test/json"));
        answers.put(ProblemType.INTERNAL_ERROR, when().get("/test/failure"));
        answers.put(
                ProblemType.UNAVAILABLE,
                given().header("Directory-Min-Sequence", 999_999_999).get("/v1/states"));
        answers.put(ProblemType.COPY_ENDED, when().get("/v1/changes?since=" + "A".repeat(39)));
        answers.put(ProblemType.TOO_MANY_REQUESTS, tooManyRequests());

        assertThat(answers).containsOnlyKeys(ProblemType.values());
        answers.forEach((type, answer) -> {
            assertThat(answer.statusCode()).as(type.name()).isEqualTo(type.status());
            assertThat(answer.contentType()).as(type.name()).startsWith("application/problem+json");
            assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type.slug());
            assertThat(answer.<String>path("title")).isEqualTo(type.title());
            assertThat(answer.<Integer>path("status")).isEqualTo(type.status());
            assertThat(answer.<String>path("detail")).as(type.name()).isNotBlank();
            assertThat(answer.<String>path("instance")).as(type.name()).startsWith("/");
            assertThat(answer.header("Cache-Control")).as(type.name()).isEqualTo("no-store");
            assertThat(answer.headers().getList("Directory-Sequence"))
                    .as(type.name())
                    .hasSize(1);
        });
        assertThat(answers.get(ProblemType.METHOD_NOT_ALLOWED).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answers.get(ProblemType.UNAVAILABLE).header("Retry-After")).isEqualTo("1");
        assertThat(answers.get(ProblemType.TOO_MANY_REQUESTS).header("Retry-After"))
                .matches("[0-9]+");
        assertThat(answers.get(ProblemType.INTERNAL_ERROR).asString())
                .doesNotContain("SELECT", "Exception", "authoritydirectory", "Hidden")
                .contains("correlation");
        assertThat(answers.get(ProblemType.INVALID_PARAMETER).<String>path("errors[0].parameter"))
                .isEqualTo("limit");
        assertThat(answers.get(ProblemType.UNKNOWN_PARAMETER).<String>path("errors[0].parameter"))
                .isEqualTo("stat");
    }

    /** What only those meet who edit and decide. */
    private static void editing(Map<ProblemType, Response> answers) {
        String justice = "/v1/authorities/" + Sample.LATVIA_JUSTICE;
        answers.put(ProblemType.UNAUTHENTICATED, when().get("/v1/me"));
        answers.put(ProblemType.FORBIDDEN, NEWCOMER.request().get("/v1/audit"));
        answers.put(ProblemType.INVALID_BODY, NEWCOMER.json(Map.of()).post("/v1/access-requests"));
        answers.put(
                ProblemType.INVALID_ENTRY,
                SECRETARIAT_1.json(Map.of("nonsense", true)).post("/v1/authorities"));
        answers.put(
                ProblemType.SIGN_IN_AGAIN,
                given().header(
                                "Authorization",
                                "Bearer "
                                        + Tokens.sign(Tokens.claims("secretariat-1", "secretariat")
                                                .claim("auth_time", 1_700_000_000)))
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/submissions/none/approval"));
        answers.put(
                ProblemType.PRECONDITION_REQUIRED,
                SECRETARIAT_1
                        .request()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(justice));
        answers.put(
                ProblemType.PRECONDITION_FAILED,
                SECRETARIAT_1
                        .request()
                        .header("If-Match", "\"other\"")
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(justice));
        String request = NEWCOMER.json(Map.of("kind", "editor", "state", "LVA", "letter", "Letter (test)"))
                .post("/v1/access-requests")
                .header("Location");
        for (int i = 0; i < 2; i++) {
            answers.put(
                    ProblemType.CONFLICT,
                    SECRETARIAT_1.json(Map.of("comment", "No.")).post(request + "/rejection"));
        }
        for (String name : List.of("First office", "Second office")) {
            answers.put(
                    ProblemType.KEY_USED_OTHERWISE,
                    SECRETARIAT_1
                            .json(Map.of(
                                    "state",
                                    "LVA",
                                    "names",
                                    Map.of("en", name),
                                    "provenance",
                                    Map.of("source", "test")))
                            .header("Idempotency-Key", "one")
                            .queryParam("reason", "Letter (test)")
                            .post("/v1/authorities"));
        }
    }

    private Response withdrawn() {
        publications.publish(EmptyDirectory.change(EmptyDirectory.office("LVA-WTHDRN", "Closing office"), 0));
        long last = publications
                .publish(EmptyDirectory.withdrawal(EmptyDirectory.office("LVA-WTHDRN", "Closing office"), 1, "x", null))
                .sequence();
        return given().header("Directory-Min-Sequence", last).get("/v1/authorities/LVA-WTHDRN");
    }

    private static Response tooManyRequests() {
        Response answer = null;
        for (int i = 0; i <= 300 && (answer == null || answer.statusCode() != 429); i++) {
            answer = when().get("/problems/none");
        }
        return answer;
    }
}
