package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.People.EDITOR_CROWN_OFFICE;
import static org.authoritydirectory.People.EDITOR_IRELAND;
import static org.authoritydirectory.People.FOCAL_POINT_UK;
import static org.authoritydirectory.People.NEWCOMER;
import static org.authoritydirectory.People.PRACTITIONER;
import static org.authoritydirectory.People.SECRETARIAT_1;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.MailedDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.notice.Post.Letter;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Answers;
import org.authoritydirectory.submission.Editing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told what, by a real mail server. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(MailedDirectory.class)
@Tag("database")
class NoticeTest {

    private static final String IRELAND = "entries@ireland.example";
    private static final String PROPOSED = "A change of contacts was proposed: ";
    private static final String PUBLISHED = "A change of contacts was published: ";
    private static boolean granted;

    private final GreenMail server = MailedDirectory.mailServer();

    @Inject
    PublicationService publications;

    @Inject
    FreshnessConfig freshness;

    @Inject
    Clock clock;

    @Inject
    Post post;

    @Inject
    BrokenStep step;

    @BeforeEach
    void opens() {
        server.start();
        if (!granted) {
            EDITOR_IRELAND.granted(Map.of("kind", "editor", "state", "IRL", "mailbox", "Entries@Ireland.example"));
            granted = true;
        }
    }

    @AfterEach
    void closes() {
        post.leaves();
        server.stop();
    }

    private Entry office(String id, boolean sample) {
        return published(EntryJson.read("""
                {"id": "%s", "state": "IRL", "names": {"en": "Office %s", "ga": "Oifig"},
                 "address": {"lines": ["1 Test Street"]},
                 "channels": [
                  {"id": "c1", "kind": "email", "value": "office@old.example", "visibility": "public"},
                  {"id": "c2", "kind": "email", "value": "direct@old.example", "visibility": "practitioner"},
                  {"id": "c3", "kind": "email", "verbatim": "(not an address)", "visibility": "public"},
                  {"id": "c4", "kind": "phone", "value": "+35315550100", "visibility": "public"}],
                 "provenance": {"source": "test", "sample": %s}}""".formatted(id, id, sample)));
    }

    private Entry published(Entry entry) {
        return publications.publish(EmptyDirectory.change(entry, 0)).wholeEntry();
    }

    /** Proposes a change of the whole entry, of which not every reader sees everything. */
    private String proposed(People editor, String id, Map<String, ?> patch) {
        Response answer = editor.request()
                .header("If-Match", tag(id))
                .contentType(Editing.MERGE_PATCH)
                .body(Editing.bytes(patch))
                .patch("/v1/authorities/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.header("Location");
    }

    private String tag(String id) {
        Entry whole = publications.current(id).orElseThrow().wholeEntry();
        String view = EntryJson.write(EntryView.wholeOf(whole, Freshness.at(clock.instant(), whole, freshness)));
        return '"' + Answers.tag(view.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static Map<String, ?> newMailbox() {
        return Map.of(
                "channels",
                List.of(Map.of("id", "c1", "kind", "email", "verbatim", "office@new.example", "visibility", "public")));
    }

    @Test
    void aChangeOfContactsIsToldToThoseWhoAreReachedTodayWhenItIsProposedAndWhenItIsPublished() {
        office("IRL-N0T1C1", false);
        String submission = proposed(EDITOR_IRELAND, "IRL-N0T1C1", newMailbox());
        List<Letter> letters = post.arrivedAt(server);
        assertThat(letters)
                .extracting(Letter::to)
                .containsExactlyInAnyOrder("office@old.example", "direct@old.example", IRELAND);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.subject()).isEqualTo(PROPOSED + "IRL-N0T1C1");
            assertThat(letter.body())
                    .startsWith("Office IRL-N0T1C1\r\nIreland, IRL-N0T1C1\r\n")
                    .contains(MailedDirectory.LINK_BASE + submission)
                    .doesNotContain("@", "new.example", "5550100", "Test Street", "<");
            assertThat(letter.headers())
                    .contains("Auto-Submitted: auto-generated", "@notice.authority-directory>")
                    .contains("directory@directory.example");
        });
        Editing.published(Editing.approve(SECRETARIAT_1, submission));
        assertThat(post.arrivedAt(server))
                .extracting(letter -> letter.to() + " " + letter.subject())
                .containsExactlyInAnyOrder(
                        "office@old.example " + PUBLISHED + "IRL-N0T1C1",
                        "direct@old.example " + PUBLISHED + "IRL-N0T1C1",
                        IRELAND + " " + PUBLISHED + "IRL-N0T1C1",
                        IRELAND + " A submission was approved: IRL-N0T1C1");
    }

    /** The addresses in a sample are real ones of real offices. */
    @Test
    void nothingIsEverSentToTheChannelsOfASample() {
        office("IRL-N0T1C2", true);
        Editing.published(Editing.approve(SECRETARIAT_1, proposed(EDITOR_IRELAND, "IRL-N0T1C2", newMailbox())));
        Editing.published(Editing.approve(
                SECRETARIAT_1, proposed(EDITOR_IRELAND, "IRL-N0T1C2", Map.of("address", Map.of("locality", "Cork")))));
        Editing.published(
                Editing.approve(SECRETARIAT_1, proposed(EDITOR_IRELAND, Sample.IRELAND_AT_SEA, newMailbox())));
        List<Letter> letters = post.arrivedAt(server);
        assertThat(letters).extracting(Letter::to).containsOnly(IRELAND);
        assertThat(letters)
                .extracting(Letter::subject)
                .contains(PROPOSED + "IRL-N0T1C2", PUBLISHED + "IRL-N0T1C2", PUBLISHED + Sample.IRELAND_AT_SEA);
    }

    @Test
    void whatChangesNoContactIsToldToTheSubmittersOfficeAlone() {
        office("IRL-N0T1C3", false);
        String submission = proposed(EDITOR_IRELAND, "IRL-N0T1C3", Map.of("aliases", List.of("N3")));
        Editing.decide(SECRETARIAT_1, submission, "return", "Which source says so?")
                .then()
                .statusCode(200);
        Editing.decide(
                        SECRETARIAT_1,
                        proposed(EDITOR_IRELAND, "IRL-N0T1C3", Map.of("aliases", List.of("N"))),
                        "rejection",
                        "No.")
                .then()
                .statusCode(200);
        List<Letter> letters = post.arrivedAt(server);
        assertThat(letters)
                .extracting(letter -> letter.to() + " " + letter.subject())
                .containsExactlyInAnyOrder(
                        IRELAND + " A submission was returned: IRL-N0T1C3",
                        IRELAND + " A submission was rejected: IRL-N0T1C3");
        assertThat(letters).extracting(Letter::body).noneMatch(body -> body.contains("source says"));
    }

    /** A harmless proposal that is returned and then corrected into another one is told of as well. */
    @Test
    void aCorrectionThatChangesContactsIsToldToo() {
        office("IRL-N0T1C4", false);
        String submission = proposed(EDITOR_IRELAND, "IRL-N0T1C4", Map.of("aliases", List.of("N4")));
        Editing.decide(SECRETARIAT_1, submission, "return", "Once more.").then().statusCode(200);
        EDITOR_IRELAND
                .request()
                .header("If-Match", EDITOR_IRELAND.request().get(submission).header("ETag"))
                .contentType(Editing.MERGE_PATCH)
                .body(Editing.bytes(newMailbox()))
                .patch(submission)
                .then()
                .statusCode(200);
        assertThat(post.arrivedAt(server))
                .filteredOn(letter -> letter.subject().startsWith(PROPOSED))
                .extracting(Letter::to)
                .containsExactlyInAnyOrder("office@old.example", "direct@old.example", IRELAND);
    }

    @Test
    void aWithdrawalIsToldToThoseWhoAreReachedToday() {
        office("IRL-N0T1C5", false);
        Response withdrawal = EDITOR_IRELAND
                .request()
                .header("If-Match", tag("IRL-N0T1C5"))
                .queryParam("reason", "Merged (test)")
                .delete("/v1/authorities/IRL-N0T1C5");
        Editing.published(Editing.approve(SECRETARIAT_1, withdrawal.header("Location")));
        assertThat(post.arrivedAt(server))
                .filteredOn(letter -> letter.to().equals("office@old.example"))
                .extracting(Letter::subject)
                .containsExactly(
                        "A withdrawal was proposed: IRL-N0T1C5", "An authority has left the directory: IRL-N0T1C5");
    }

    @Test
    void aDraftIsToldToTheFocalPointAndAReportToWhoMayEditTheEntry() {
        EDITOR_CROWN_OFFICE.granted(
                Map.of("kind", "editor", "authority", Sample.SCOTLAND_CROWN_OFFICE, "mailbox", "crown@office.example"));
        FOCAL_POINT_UK.granted(Map.of("kind", "focal-point", "state", "GBR", "mailbox", "focal@point.example"));
        proposed(EDITOR_CROWN_OFFICE, Sample.SCOTLAND_CROWN_OFFICE, Map.of("aliases", List.of("COPFS (test)")));
        assertThat(post.arrivedAt(server))
                .extracting(letter -> letter.to() + " " + letter.subject())
                .containsExactly(
                        "focal@point.example A draft waits for your clearance: " + Sample.SCOTLAND_CROWN_OFFICE);
        Response report = PRACTITIONER
                .json(Map.of("authority", Sample.SCOTLAND_CROWN_OFFICE, "text", "My private telephone is 555 0199."))
                .post("/v1/reports");
        List<Letter> letters = post.arrivedAt(server);
        assertThat(letters)
                .extracting(letter -> letter.to() + " " + letter.subject())
                .containsExactlyInAnyOrder(
                        "focal@point.example A report waits for an answer: " + Sample.SCOTLAND_CROWN_OFFICE,
                        "crown@office.example A report waits for an answer: " + Sample.SCOTLAND_CROWN_OFFICE);
        assertThat(letters.get(0).body())
                .contains(MailedDirectory.LINK_BASE + report.header("Location"))
                .doesNotContain("telephone", "555");
    }

    /** A name can be anything that shows; one with a line end is refused, and even such a one would begin no header. */
    @Test
    void noNameBeginsAHeader() {
        for (String name : List.of("Office\r\nBcc: victim@evil.example", "Office\nBcc: x@evil.example", "a\u2028b")) {
            EDITOR_IRELAND
                    .json(Map.of("state", "IRL", "names", Map.of("en", name), "provenance", Map.of("source", "test")))
                    .post("/v1/authorities")
                    .then()
                    .statusCode(400);
        }
        List<String> names = List.of(
                "Office\r\nBcc: victim@evil.example\r\n\r\nSomething else",
                "Bcc: victim@evil.example",
                "=?UTF-8?Q?=0D=0ABcc:_victim@evil.example?=",
                ".\r\n.\r\nMAIL FROM:<x@evil.example>",
                "Ministère de la Justice – 司法部 – وزارة العدل",
                "𐍈".repeat(900));
        for (int i = 0; i < names.size(); i++) {
            String id = "IRL-HEADR" + i;
            published(office(id, names.get(i)));
            PRACTITIONER
                    .json(Map.of("authority", id, "text", "Nobody answers (test)."))
                    .post("/v1/reports")
                    .then()
                    .statusCode(201);
        }
        List<Letter> letters = post.arrivedAt(server);
        assertThat(letters).hasSize(names.size());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.to()).isEqualTo(IRELAND);
            assertThat(letter.subject()).matches("A report waits for an answer: IRL-HEADR\\d");
            assertThat(letter.headers()).doesNotContainIgnoringCase("bcc", "evil");
        });
        assertThat(letters).extracting(Letter::body).anyMatch(body -> body.startsWith("Ministère de la Justice – 司法部"));
    }

    private static Entry office(String id, String name) {
        return EntryJson.read(Editing.json(Map.of(
                "id", id,
                "state", "IRL",
                "names", Map.of("en", name),
                "channels",
                        List.of(Map.of(
                                "id", "c1", "kind", "email", "value", "office@old.example", "visibility", "public")),
                "provenance", Map.of("source", "test"))));
    }

    /** Either what is told of and the letters, or neither. */
    @Test
    void ofWhatIsRolledBackNobodyIsTold() {
        office("IRL-N0T1C6", false);
        step.setBroken(true);
        try {
            EDITOR_IRELAND
                    .request()
                    .header("If-Match", tag("IRL-N0T1C6"))
                    .contentType(Editing.MERGE_PATCH)
                    .body(Editing.bytes(newMailbox()))
                    .patch("/v1/authorities/IRL-N0T1C6")
                    .then()
                    .statusCode(500);
        } finally {
            step.setBroken(false);
        }
        assertThat(post.waiting()).isZero();
        proposed(EDITOR_IRELAND, "IRL-N0T1C6", Map.of("address", Map.of("locality", "Cork")));
        assertThat(post.arrivedAt(server)).hasSize(3);
    }

    /** A new entry has nobody who was reached before. */
    @Test
    void ofANewEntryOnlyItsSubmitterIsTold() {
        Response created = EDITOR_IRELAND
                .json(Map.of(
                        "state", "IRL",
                        "names", Map.of("en", "Office that is new"),
                        "channels", newMailbox().get("channels"),
                        "provenance", Map.of("source", "test")))
                .post("/v1/authorities");
        NEWCOMER.request().get(created.header("Location")).then().statusCode(404);
        Editing.published(Editing.approve(SECRETARIAT_1, created.header("Location")));
        assertThat(post.arrivedAt(server))
                .extracting(letter -> letter.to() + " " + letter.subject())
                .containsExactly(IRELAND + " A submission was approved: " + created.path("authority"));
    }
}
