package org.authoritydirectory.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.FOCAL_POINT_LATVIA;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.PRACTITIONER;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Test;

/**
 * The examples of editing in the OpenAPI document are answers that were really given. Ids and times are new each time, so
 * what is compared is the members. {@code -Dexamples.write=true} writes them anew.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditingExamplesTest.Untouched.class)
class EditingExamplesTest {

    /** A directory that no other test has edited, so that the examples are of the sample. */
    public static class Untouched extends EditedDirectory {}

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ?> ALIAS = Map.of("aliases", List.of("MoJ"));

    private final Map<String, Response> answers = new LinkedHashMap<>();

    private Response keep(String operation, Response answer) {
        assertThat(answer.statusCode()).as(operation + answer.asString()).isBetween(200, 299);
        answers.put(operation, answer);
        return answer;
    }

    private String proposed(People person, Map<String, ?> patch) {
        return Editing.proposed(person, Sample.LATVIA_JUSTICE, patch, "reason", "Note verbale 17/2026");
    }

    private void access() {
        Map<String, String> asked =
                Map.of("kind", "editor", "authority", Sample.LATVIA_JUSTICE, "letter", "Note verbale 17/2026");
        String first = keep("askForAccess", EDITOR_LATVIA_JUSTICE.json(asked).post("/v1/access-requests"))
                .header("Location");
        keep("getAccessRequest", EDITOR_LATVIA_JUSTICE.request().get(first));
        keep(
                "approveAccess",
                SECRETARIAT_1.json(Map.of("comment", "The letter is on file.")).post(first + "/approval"));
        String second = NEWCOMER.json(asked).post("/v1/access-requests").header("Location");
        keep(
                "rejectAccess",
                SECRETARIAT_1
                        .json(Map.of("comment", "The letter is not known."))
                        .post(second + "/rejection"));
        keep("listAccessRequests", EDITOR_LATVIA_JUSTICE.request().get("/v1/access-requests"));
        keep("listGrants", EDITOR_LATVIA_JUSTICE.request().get("/v1/grants"));
        keep("getMe", EDITOR_LATVIA_JUSTICE.request().get("/v1/me"));
        keep(
                "listAudit",
                SECRETARIAT_1.request().queryParam("action", "access-approved").get("/v1/audit"));
    }

    private void editing() {
        Response read = Editing.read(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE);
        keep("amendAuthority", Editing.propose(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE, ALIAS));
        keep(
                "replaceAuthority",
                EDITOR_LATVIA_JUSTICE
                        .json(read.asString().replace("703 6801", "6703 6801"))
                        .header("If-Match", read.header("ETag"))
                        .put("/v1/authorities/" + Sample.LATVIA_JUSTICE));
        keep(
                "withdrawAuthority",
                EDITOR_LATVIA_JUSTICE
                        .request()
                        .header("If-Match", read.header("ETag"))
                        .queryParam("reason", "Merged")
                        .delete("/v1/authorities/" + Sample.LATVIA_JUSTICE));
        keep(
                "proposeAuthority",
                SECRETARIAT_1
                        .json(Map.of(
                                "state", "LVA",
                                "names", Map.of("en", "Office of the example"),
                                "provenance", Map.of("source", "An example", "sample", true)))
                        .queryParam("reason", "Note verbale 17/2026")
                        .post("/v1/authorities"));
        keep(
                "reportFailedContact",
                SECRETARIAT_1
                        .json(Map.of("comment", "Three letters came back."))
                        .post("/v1/authorities/" + Sample.LATVIA_JUSTICE + "/failed-contacts"));
        keep(
                "listSubmissions",
                EDITOR_LATVIA_JUSTICE.request().queryParam("limit", 1).get("/v1/submissions"));
        keep(
                "getSubmission",
                EDITOR_LATVIA_JUSTICE
                        .request()
                        .get(answers.get("amendAuthority").header("Location")));
        keep(
                "commentSubmission",
                SECRETARIAT_1
                        .json(Map.of("comment", "Is this abbreviation in use?"))
                        .post(answers.get("amendAuthority").header("Location") + "/comments"));
    }

    private void review() {
        String stale = proposed(EDITOR_LATVIA_JUSTICE, Map.of("names", Map.of("fr", "Ministère de la justice")));
        String approved = proposed(EDITOR_LATVIA_JUSTICE, ALIAS);
        Editing.published(keep("approveSubmission", Editing.approve(SECRETARIAT_1, approved)));
        keep("rebaseSubmission", Editing.decide(EDITOR_LATVIA_JUSTICE, stale, "rebase", null));
        keep("returnSubmission", Editing.decide(SECRETARIAT_1, stale, "return", "Which source says so?"));
        keep(
                "correctSubmission",
                EDITOR_LATVIA_JUSTICE
                        .request()
                        .header("If-Match", answers.get("returnSubmission").header("ETag"))
                        .contentType(Editing.MERGE_PATCH)
                        .body("{\"remarks\": {\"en\": \"The French name is on the letterhead.\"}}")
                        .patch(stale));
        keep("rejectSubmission", Editing.decide(SECRETARIAT_2, stale, "rejection", "It is not."));
        keep(
                "confirmAuthority",
                EDITOR_LATVIA_JUSTICE
                        .request()
                        .header(
                                "If-Match",
                                Editing.read(EDITOR_LATVIA_JUSTICE, Sample.LATVIA_JUSTICE)
                                        .header("ETag"))
                        .post("/v1/authorities/" + Sample.LATVIA_JUSTICE + "/confirmations"));
        Editing.seen(answers.get("confirmAuthority"));
        FOCAL_POINT_LATVIA.clearsFor("LVA");
        String draft = proposed(EDITOR_LATVIA_JUSTICE, Map.of("aliases", List.of("TM")));
        keep("clearSubmission", Editing.decide(FOCAL_POINT_LATVIA, draft, "clearance", "Agreed."));
    }

    private void reports() {
        String report = keep(
                        "reportWrongContact",
                        PRACTITIONER
                                .json(Map.of(
                                        "authority", Sample.LATVIA_JUSTICE,
                                        "member", "/channels/0/value",
                                        "text", "The number is not in service."))
                                .post("/v1/reports"))
                .header("Location");
        keep("listReports", PRACTITIONER.request().get("/v1/reports"));
        keep("getReport", PRACTITIONER.request().get(report));
        keep(
                "answerReport",
                SECRETARIAT_1
                        .json(Map.of("comment", "The authority was asked for the new number.", "outcome", "passed-on"))
                        .post(report + "/answer"));
    }

    @Test
    void theExamplesHaveTheMembersOfRealAnswers() throws IOException {
        access();
        editing();
        review();
        reports();
        for (Map.Entry<String, Response> answer : answers.entrySet()) {
            Path file = EXAMPLES.resolve(answer.getKey() + ".json");
            JsonNode given = JSON.readTree(answer.getValue().asString());
            if (Boolean.getBoolean("examples.write")) {
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(given) + "\n");
            }
            assertThat(members("", JSON.readTree(Files.readString(file)), new TreeSet<>()))
                    .as(answer.getKey())
                    .isEqualTo(members("", given, new TreeSet<>()));
        }
    }

    private static Set<String> members(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                found.add(path + "/" + field.getKey());
                members(path + "/" + field.getKey(), field.getValue(), found);
            });
        }
        if (node.isArray()) {
            node.forEach(item -> members(path + "/-", item, found));
        }
        return found;
    }
}
