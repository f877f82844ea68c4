package org.authoritydirectory.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;
import static org.authoritydirectory.People.EDITOR_LATVIA_PROSECUTOR;
import static org.authoritydirectory.People.FOCAL_POINT_LATVIA;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.PARTNER;
import static org.authoritydirectory.People.PRACTITIONER;
import static org.authoritydirectory.People.REVOKED_EDITOR;
import static org.authoritydirectory.People.SECRETARIAT_1;
import static org.authoritydirectory.People.SECRETARIAT_2;
import static org.authoritydirectory.People.TWO_ROLES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation by everybody. The table is {@code authorisation.txt}: a row an operation of the OpenAPI document, a
 * column a person, a cell the status. What is refused changes nothing and leaves one line in the audit trail.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(AuthorisationMatrixTest.Untouched.class)
@Tag("database")
class AuthorisationMatrixTest {

    /** A directory in which nobody has asked for, proposed or reported anything yet. */
    public static class Untouched extends EditedDirectory {}

    private static final String TABLE = "/authorisation.txt";
    private static final String JUSTICE = "/v1/authorities/" + Sample.LATVIA_JUSTICE;
    private static boolean granted;

    /** The columns, by the names of the table. */
    private static final Map<String, People> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("anonymous", null);
        PEOPLE.put("practitioner", PRACTITIONER);
        PEOPLE.put("partner", PARTNER);
        PEOPLE.put("editor", EDITOR_LATVIA_JUSTICE);
        PEOPLE.put("other-editor", EDITOR_LATVIA_PROSECUTOR);
        PEOPLE.put("focal-point", FOCAL_POINT_LATVIA);
        PEOPLE.put("foreign-editor", EDITOR_IRELAND);
        PEOPLE.put("revoked-editor", REVOKED_EDITOR);
        PEOPLE.put("submitting-member", SECRETARIAT_1);
        PEOPLE.put("other-member", SECRETARIAT_2);
        PEOPLE.put("two-roles", TWO_ROLES);
    }

    @BeforeEach
    void grants() {
        if (!granted) {
            EDITOR_LATVIA_JUSTICE.edits(Sample.LATVIA_JUSTICE);
            EDITOR_LATVIA_PROSECUTOR.edits(Sample.LATVIA_PROSECUTOR);
            EDITOR_IRELAND.editsState("IRL");
            FOCAL_POINT_LATVIA.clearsFor("LVA");
            TWO_ROLES.edits(Sample.LATVIA_JUSTICE);
            revoke(REVOKED_EDITOR.edits(Sample.LATVIA_JUSTICE));
            granted = true;
        }
    }

    private static void revoke(String grant) {
        SECRETARIAT_2
                .request()
                .queryParam("reason", "test")
                .delete("/v1/grants/" + grant)
                .then()
                .statusCode(204);
    }

    private static List<String[]> rows() {
        InputStream in = AuthorisationMatrixTest.class.getResourceAsStream(TABLE);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.trim().split(" +"))
                .toList();
    }

    /** An operation that nobody has thought about is open to nobody's surprise: the build fails. */
    @Test
    void everyOperationHasARow() throws IOException {
        JsonNode document = new YAMLMapper().readTree(given().get("/openapi").asString());
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.get("operationId").asText());
                    }
                }));
        List<String[]> rows = rows();
        assertThat(rows.get(0))
                .containsExactly(Stream.concat(Stream.of("operation"), PEOPLE.keySet().stream())
                        .toArray(String[]::new));
        assertThat(rows.stream().skip(1).map(row -> row[0]))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(operations);
    }

    static Stream<Arguments> cells() {
        List<String[]> rows = rows();
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i + 1)
                .limit(row.length - 1)
                .map(i -> Arguments.of(row[0], rows.get(0)[i], Integer.parseInt(row[i]))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void everybodyMayDoWhatTheTableSaysAndNothingElse(String operation, String who, int expected) {
        Attempt attempt = attempt(operation);
        String before = attempt.state();
        int refusals = refusals(who);
        Response answer = attempt.by(PEOPLE.get(who));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(attempt.state()).isEqualTo(before);
            assertThat(refusals(who) - refusals).isEqualTo(expected == 403 || attempt.hidden(expected) ? 1 : 0);
        }
        if (answer.contentType().startsWith("application/json") && operation.endsWith("Submission")
                || operation.equals("confirmAuthority")) {
            Editing.seen(answer);
        }
        attempt.cleanUp();
    }

    private static int refusals(String who) {
        if (PEOPLE.get(who) == null) {
            return 0;
        }
        int count = 0;
        Object after = 0;
        while (after != null) {
            Response page = SECRETARIAT_2
                    .request()
                    .queryParam("outcome", "refused")
                    .queryParam("actor", PEOPLE.get(who).subject())
                    .queryParam("after", after)
                    .get("/v1/audit");
            count += page.<List<?>>path("items").size();
            after = page.path("next");
        }
        return count;
    }

    /** One try of an operation on something of its own. */
    private abstract static class Attempt {

        abstract Response by(People person);

        /** What must be as it was after a refusal. */
        String state() {
            return given().get(JUSTICE).asString();
        }

        /** Whether a 404 hides something that is there. */
        boolean hidden(int status) {
            return false;
        }

        void cleanUp() {}

        static RequestSpecification request(People person) {
            return person == null ? given() : person.request();
        }
    }

    /** Reads an address. */
    private static final class Read extends Attempt {
        private final String path;

        Read(String path) {
            this.path = path;
        }

        @Override
        Response by(People person) {
            return request(person).get(path);
        }
    }

    /** Something sent, without anything to prepare. */
    private static final class Send extends Attempt {
        private final String method;
        private final String path;
        private final String type;
        private final Object body;
        private final Map<String, String> parameters;

        Send(String method, String path, String type, Object body, Map<String, String> parameters) {
            this.method = method;
            this.path = path;
            this.type = type;
            this.body = body;
            this.parameters = parameters;
        }

        @Override
        Response by(People person) {
            RequestSpecification request = request(person).queryParams(parameters);
            // The tag of what an editor reads; who may not read it so has to be refused all the same.
            request.header(
                    "If-Match", EDITOR_LATVIA_JUSTICE.request().get(JUSTICE).header("ETag"));
            if (type != null) {
                request.contentType(type).body(Editing.json(body));
            }
            return request.request(method, path);
        }

        @Override
        void cleanUp() {
            // What waits may not change the answers of the next cell: nothing here decides on it.
        }
    }

    /** Something done with a submission made for this one try. */
    private static final class OnSubmission extends Attempt {
        private final String submission;
        private final String method;
        private final String suffix;
        private final Object body;
        private final String type;

        OnSubmission(People submitter, boolean returned, String method, String suffix, String type, Object body) {
            this.submission = Editing.proposed(
                    submitter,
                    Sample.LATVIA_JUSTICE,
                    Map.of("aliases", List.of("T" + System.nanoTime())),
                    "reason",
                    "Note verbale (test)");
            if (returned) {
                People reviewer = submitter == SECRETARIAT_1 ? SECRETARIAT_2 : FOCAL_POINT_LATVIA;
                Editing.decide(reviewer, submission, "return", "Once more.")
                        .then()
                        .statusCode(200);
            }
            this.method = method;
            this.suffix = suffix;
            this.type = type;
            this.body = body;
        }

        @Override
        Response by(People person) {
            RequestSpecification request = request(person);
            request.header("If-Match", TWO_ROLES.request().get(submission).header("ETag"));
            if (body != null) {
                request.contentType(type).body(Editing.json(body));
            }
            return request.request(method, submission + suffix);
        }

        @Override
        String state() {
            return super.state() + TWO_ROLES.request().get(submission).asString();
        }

        @Override
        boolean hidden(int status) {
            return status == 404;
        }
    }

    /** Something done with an access request of a newcomer. */
    private static final class OnAccessRequest extends Attempt {
        private final String request = NEWCOMER.json(
                        Map.of("kind", "editor", "authority", Sample.LATVIA_INTERIOR, "letter", "Letter (test)"))
                .post("/v1/access-requests")
                .header("Location");
        private final String suffix;

        OnAccessRequest(String suffix) {
            this.suffix = suffix;
        }

        @Override
        Response by(People person) {
            return suffix.isEmpty()
                    ? request(person).get(request)
                    : request(person)
                            .contentType(ContentType.JSON)
                            .body(Editing.json(Map.of("comment", "Seen.")))
                            .post(request + suffix);
        }

        @Override
        String state() {
            return NEWCOMER.request().get(request).asString();
        }

        @Override
        void cleanUp() {
            // A login may have ten requests waiting at most.
            SECRETARIAT_2.json(Map.of("comment", "Done.")).post(request + "/rejection");
        }
    }

    /** Something done with a newcomer's report of the entry. */
    private static final class OnReport extends Attempt {
        private final String report = NEWCOMER.json(
                        Map.of("authority", Sample.LATVIA_JUSTICE, "text", "The number is not in service (test)."))
                .post("/v1/reports")
                .header("Location");
        private final boolean reads;

        OnReport(boolean reads) {
            this.reads = reads;
        }

        @Override
        Response by(People person) {
            return reads ? request(person).get(report) : answer(request(person));
        }

        private Response answer(RequestSpecification request) {
            return request.contentType(ContentType.JSON)
                    .body(Editing.json(Map.of("comment", "Asked.", "outcome", "passed-on")))
                    .post(report + "/answer");
        }

        @Override
        String state() {
            return super.state() + NEWCOMER.request().get(report).asString();
        }

        @Override
        boolean hidden(int status) {
            return status == 404;
        }

        @Override
        void cleanUp() {
            // A login may have twenty reports waiting at most.
            answer(SECRETARIAT_2.request());
        }
    }

    /** Takes a newcomer's grant away. */
    private static final class OnGrant extends Attempt {
        private final String grant = NEWCOMER.edits(Sample.LATVIA_INTERIOR);

        @Override
        Response by(People person) {
            return request(person).queryParam("reason", "test").delete("/v1/grants/" + grant);
        }

        @Override
        String state() {
            return NEWCOMER.request().get("/v1/me").asString();
        }
    }

    /** Something done with a subscription of the partner, whose target does not exist. */
    private static final class OnSubscription extends Attempt {
        private final String subscription = PARTNER.json(Map.of("target", "https://hooks.partner.example/"))
                .post("/v1/subscriptions")
                .header("Location");
        private final String method;
        private final String suffix;

        OnSubscription(String method, String suffix) {
            this.method = method;
            this.suffix = suffix;
        }

        @Override
        Response by(People person) {
            return request(person).request(method, subscription + suffix);
        }

        @Override
        String state() {
            return PARTNER.request().get(subscription).asString();
        }

        @Override
        void cleanUp() {
            // A login may have twenty subscriptions at most.
            PARTNER.request().delete(subscription);
        }
    }

    private static final String MERGE_PATCH = Editing.MERGE_PATCH;
    private static final Map<String, ?> COMMENT = Map.of("comment", "Said.");

    private static Attempt attempt(String operation) {
        Map<String, ?> entry = Map.of(
                "state", "LVA",
                "names", Map.of("en", "Office of the matrix"),
                "provenance", Map.of("source", "test", "sample", true));
        Map<String, String> reason = Map.of("reason", "Note verbale (test)");
        return switch (operation) {
            case "searchAuthorities" -> new Read("/v1/authorities?limit=1");
            case "getAuthority" -> new Read(JUSTICE);
            case "getReachability" -> new Read(JUSTICE + "/reachability");
            case "readChanges" -> new Read("/v1/changes?limit=1");
            case "getProof" -> new Read(JUSTICE + "/proof");
            case "getCertificate" -> new Read(JUSTICE + "/certificate?format=json");
            case "getCheckpoint" -> new Read("/v1/log/checkpoint");
            case "getLogKeys" -> new Read("/v1/log/keys");
            case "getTile" -> new Read("/v1/log/tile/0/000.p/1");
            case "getLeafBundle" -> new Read("/v1/log/tile/entries/000.p/1");
            case "exportRecords" -> new Read("/v1/log/records?after=80");
            case "readDigests" -> new Read("/v1/digests");
            case "findAddressees" -> new Read("/v1/addressees?requested=LVA&function=mutual-legal-assistance");
            case "outlineRequest" ->
                new Read("/v1/request-outline?requested=LVA&function=mutual-legal-assistance&authority="
                        + Sample.LATVIA_JUSTICE);
            case "findAddresseesOfMany" ->
                new Send(
                        "POST",
                        "/v1/addressees",
                        "application/json",
                        Map.of("questions", List.of(Map.of("requested", "LVA", "function", "extradition"))),
                        Map.of());
            case "listVersions" -> new Read(JUSTICE + "/versions");
            case "getVersion" -> new Read(JUSTICE + "/versions/1");
            case "listStates" -> new Read("/v1/states");
            case "getState" -> new Read("/v1/states/LVA");
            case "listInstruments" -> new Read("/v1/instruments");
            case "listFunctions" -> new Read("/v1/functions");
            // A language that there is none of: a book is there at once or after a while.
            case "getCurrentEdition" -> new Read("/v1/editions/current?language=none");
            case "getMe" -> new Read("/v1/me");
            case "listAudit" -> new Read("/v1/audit");
            case "listGrants" -> new Read("/v1/grants");
            case "listSubmissions" -> new Read("/v1/submissions");
            case "listAccessRequests" -> new Read("/v1/access-requests");
            case "askForAccess" ->
                new Send(
                        "POST",
                        "/v1/access-requests",
                        "application/json",
                        // An offer that is refused for what it says, so that it can be made by everybody again and
                        // again.
                        Map.of("kind", "editor", "authority", "LVA-000000", "letter", "Letter (test)"),
                        Map.of());
            case "getAccessRequest" -> new OnAccessRequest("");
            case "approveAccess" -> new OnAccessRequest("/approval");
            case "rejectAccess" -> new OnAccessRequest("/rejection");
            case "revokeGrant" -> new OnGrant();
            case "proposeAuthority" -> new Send("POST", "/v1/authorities", "application/json", entry, reason);
            case "replaceAuthority" -> new Send("PUT", JUSTICE, "application/json", entry, reason);
            case "amendAuthority" -> new Send("PATCH", JUSTICE, MERGE_PATCH, Map.of("aliases", List.of("MoJ")), reason);
            case "withdrawAuthority" -> new Send("DELETE", JUSTICE, null, null, reason);
            case "confirmAuthority" -> new Send("POST", JUSTICE + "/confirmations", null, null, Map.of());
            case "reportFailedContact" ->
                new Send("POST", JUSTICE + "/failed-contacts", "application/json", COMMENT, Map.of());
            case "getSubmission" -> new OnSubmission(SECRETARIAT_1, false, "GET", "", null, null);
            case "correctSubmission" ->
                new OnSubmission(SECRETARIAT_1, true, "PATCH", "", MERGE_PATCH, Map.of("aliases", List.of("X")));
            case "withdrawSubmission" -> new OnSubmission(SECRETARIAT_1, false, "DELETE", "", null, null);
            case "rebaseSubmission" -> new OnSubmission(SECRETARIAT_1, false, "POST", "/rebase", null, null);
            case "commentSubmission" ->
                new OnSubmission(SECRETARIAT_1, false, "POST", "/comments", "application/json", COMMENT);
            case "clearSubmission" ->
                new OnSubmission(EDITOR_LATVIA_JUSTICE, false, "POST", "/clearance", "application/json", COMMENT);
            case "approveSubmission" ->
                new OnSubmission(SECRETARIAT_1, false, "POST", "/approval", "application/json", COMMENT);
            case "returnSubmission" ->
                new OnSubmission(SECRETARIAT_1, false, "POST", "/return", "application/json", COMMENT);
            case "rejectSubmission" ->
                new OnSubmission(SECRETARIAT_1, false, "POST", "/rejection", "application/json", COMMENT);
            case "reportWrongContact" ->
                new Send(
                        "POST",
                        "/v1/reports",
                        "application/json",
                        Map.of("authority", Sample.LATVIA_JUSTICE, "text", "Nobody answers (test)."),
                        Map.of());
            case "listReports" -> new Read("/v1/reports");
            case "getReport" -> new OnReport(true);
            case "answerReport" -> new OnReport(false);
            case "createSubscription" ->
                new Send(
                        "POST",
                        "/v1/subscriptions",
                        "application/json",
                        // Refused for what it says, so that it can be tried again and again.
                        Map.of("target", "https://localhost/"),
                        Map.of());
            case "listSubscriptions" -> new Read("/v1/subscriptions");
            case "getSubscription" -> new OnSubscription("GET", "");
            case "deleteSubscription" -> new OnSubscription("DELETE", "");
            case "verifySubscription" -> new OnSubscription("POST", "/verification");
            case "rotateSecret" -> new OnSubscription("POST", "/secret");
            case "listDeadLetters" -> new OnSubscription("GET", "/dead-letters");
            case "redeliverDeadLetter" -> new OnSubscription("POST", "/dead-letters/1/redelivery");
            default -> throw new IllegalArgumentException("Nobody has said how to try " + operation);
        };
    }
}
