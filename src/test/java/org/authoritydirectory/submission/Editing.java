package org.authoritydirectory.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.authoritydirectory.People;

/** What people do with entries and submissions, in the words of the tests. */
public final class Editing {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Editing() {}

    /** The entry as this person reads it. */
    public static Response read(People person, String authority) {
        Response entry = person.request().get("/v1/authorities/" + authority);
        assertThat(entry.statusCode()).isEqualTo(200);
        return entry;
    }

    /** Proposes a change of the entry that was just read. */
    public static Response propose(People person, String authority, Map<String, ?> patch, String... parameters) {
        var request = person.request()
                .header("If-Match", read(person, authority).header("ETag"))
                .contentType(MERGE_PATCH)
                .body(bytes(patch));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.patch("/v1/authorities/" + authority);
    }

    /** The same, and it waits; gives the address of the submission. */
    public static String proposed(People person, String authority, Map<String, ?> patch, String... parameters) {
        Response answer = propose(person, authority, patch, parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.header("Location");
    }

    /** Decides on what was just read; an approval names all doubts. */
    public static Response decide(People person, String submission, String decision, String comment) {
        Response seen = person.request().get(submission);
        Map<String, Object> body = new HashMap<>();
        if (comment != null) {
            body.put("comment", comment);
        }
        if (decision.equals("approval") && seen.statusCode() == 200) {
            body.put("doubts", seen.path("doubts.code"));
        }
        var request = person.json(body);
        if (seen.header("ETag") != null) {
            request.header("If-Match", seen.header("ETag"));
        }
        return request.post(submission + "/" + decision);
    }

    /** Approves what was just read. */
    public static Response approve(People person, String submission) {
        return decide(person, submission, "approval", null);
    }

    /** Waits for the public answer to reflect what was just published. */
    public static void published(Response approved) {
        approved.then().statusCode(200);
        seen(approved);
    }

    /** The same, if anything was published. */
    public static void seen(Response answer) {
        if (answer.statusCode() != 200 || !(answer.path("sequence") instanceof Number)) {
            return;
        }
        long sequence = ((Number) answer.path("sequence")).longValue();
        io.restassured.RestAssured.given()
                .header("Directory-Min-Sequence", sequence)
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    /** As UTF-8; a patch says nothing of its characters, and the test client would guess. */
    public static byte[] bytes(Object value) {
        return json(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
