package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canaries are sent down every way of reading: practitioners see them; for everyone they might as well not exist. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EmptyDirectory.class)
@Tag("database")
class CanaryTest {

    private static final String ID = "EST-CANARY";
    private static final String SELF = "/v1/authorities/" + ID;
    private static final String PRIVATE = "private, no-store";
    private static final String PUBLIC = "public, max-age=30";

    @Inject
    PublicationService publications;

    @Inject
    AgroalDataSource database;

    /** Two versions, which differ in nothing but what is reserved; and an entry like it that reserves nothing. */
    @BeforeEach
    void publishOnce() {
        if (publications.versions(ID).isEmpty()) {
            publish(quiet(ID, "Zanarihead"), 0);
            publish(quiet(ID, "Zanarihead of the the the"), 1);
            publish(quiet("EST-0PEN00", "Zanarihead").publicForm(), 0);
        }
        given().header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    private void publish(Entry entry, int baseVersion) {
        publications.publish(EmptyDirectory.change(entry, baseVersion));
    }

    private static Entry quiet(String id, String post) {
        return EntryJson.read("""
                {"id": "%s", "state": "%s", "names": {"en": "Board of Quietude"}, "provenance": {"source": "test"},
                 "channels": [{"id": "c1", "kind": "email", "value": "board@quietude.example", "visibility": "public"},
                  {"id": "c2", "kind": "phone", "value": "+37255598761", "verbatim": "+372 5559 8761",
                   "visibility": "practitioner", "availability": "24h", "note": {"en": "zanarinote, not justise"}},
                  {"id": "c3", "kind": "secure-platform", "verbatim": "zanaricloud.example",
                   "visibility": "practitioner", "encryption": "zanarikey"},
                  {"id": "c4", "kind": "website", "value": "https://zanaridesk.example", "visibility": "practitioner"}],
                 "designations": [{"id": "d1", "function": "extradition", "instrument": "untoc", "channels": ["c1", "c2"]}],
                 "contacts": [{"title": {"en": "%s"}, "channels": ["c2"], "visibility": "practitioner"}]}
                """.formatted(id, id.substring(0, 3), post));
    }

    /** Also one that a card has parted in two lines. */
    private static boolean holdsCanary(String text) {
        String unfolded = text.replace("\r\n ", "");
        return unfolded.toLowerCase(java.util.Locale.ROOT).contains("zanari") || unfolded.contains("5559");
    }

    private static Response read(String path, String... roles) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return (roles.length == 0 ? request : request.header("Authorization", "Bearer " + Tokens.of("reader", roles)))
                .get(path);
    }

    /** All of an answer that depends on what was asked. */
    private static String whole(Response answer) {
        Stream<String> headers =
                answer.headers().asList().stream().map(Header::toString).sorted();
        return answer.statusCode() + "\n" + String.join("\n", headers.toList()) + "\n\n" + answer.asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SELF,
                SELF + "?at=NOW",
                SELF + "/versions/1",
                SELF + "/versions/2",
                "/v1/authorities?state=EST",
                "/v1/authorities?state=EST&at=NOW",
                "/v1/authorities?state=EST&sort=name&limit=1&cursor=NEXT",
                "/v1/authorities?state=EST&sort=published",
                "/v1/authorities?state=EST&sort=-published",
                "/v1/authorities?state=EST&facets=state,function,instrument,territory,language,channel,freshness",
                "/v1/authorities?function=extradition&instrument=untoc&state=EST",
                "/v1/authorities?q=quietude",
                "/v1/authorities?q=quitude&sort=relevance",
                "/v1/authorities?q=board%40quietude.example&format=ndjson",
                "/v1/authorities?state=EST&format=ndjson",
                "/v1/authorities?state=EST&format=ndjson&at=NOW",
                SELF + "?format=ndjson",
                SELF + "?format=csv",
                SELF + "?format=vcard",
                SELF + "?format=jsonld",
                SELF + "?format=csv&at=NOW",
                SELF + "?format=vcard&at=NOW",
                SELF + "?format=jsonld&at=NOW",
                "/v1/authorities?state=EST&format=csv",
                "/v1/authorities?state=EST&format=vcard",
                "/v1/authorities?state=EST&format=jsonld",
                "/v1/authorities?q=board%40quietude.example&format=csv",
                "/v1/authorities?state=EST&format=csv&at=NOW",
                "/v1/authorities?state=EST&format=vcard&at=NOW",
                "/v1/authorities?state=EST&format=jsonld&at=NOW"
            })
    void whatIsReservedIsShownToPractitionersOnly(String address) {
        for (List<String> roles : List.of(
                List.<String>of(),
                List.of("newcomer"),
                List.of("practitioner"),
                List.of("partner"),
                List.of("secretariat"))) {
            String[] signedIn = roles.toArray(String[]::new);
            boolean reserved = !roles.isEmpty() && !roles.contains("newcomer");
            Response answer = read(filled(address, signedIn), signedIn);
            assertThat(answer.statusCode()).as("%s as %s", address, roles).isEqualTo(200);
            assertThat(holdsCanary(whole(answer)))
                    .as("%s as %s", address, roles)
                    .isEqualTo(reserved);
            assertThat(answer.header("Cache-Control")).isEqualTo(reserved ? PRIVATE : PUBLIC);
            assertThat(answer.header("Vary")).isEqualTo("Accept, Authorization, Accept-Language, Cookie");
            if (!reserved) {
                assertThat(whole(answer)).isEqualTo(whole(read(filled(address))));
            }
        }
    }

    private String filled(String address, String... roles) {
        String now =
                publications.record(publications.sequence()).orElseThrow().at().toString();
        String filled = address.replace("NOW", now);
        if (!filled.endsWith("&cursor=NEXT")) {
            return filled;
        }
        String first = filled.replace("&cursor=NEXT", "");
        return first + "&cursor=" + read(first, roles).path("next");
    }

    /** The canary, a word that occurs nowhere, and whether practitioners find an entry by the canary. */
    @ParameterizedTest
    @CsvSource({
        "q=zanarinote, q=wuxokinote, true",
        "q=ZANARINOTE, q=WUXOKINOTE, true",
        "q=zanarihead, q=wuxokihead, true",
        "q=zanaricloud.example, q=wuxokicloud.example, true",
        "q=zanari, q=wuxoki, true",
        "q=za, q=wu, true",
        "q=zanaridesk, q=wuxokidesk, true",
        "q=zanarikey, q=wuxokikey, false",
        "q=%22zanarinote+not%22, q=%22wuxokinote+not%22, true",
        "q=quietude+zanarihead, q=quietude+wuxokihead, true",
        "q=quietude+the+zanarihead, q=quietude+the+wuxokihead, true",
        "q=quitude+zanarihead, q=quitude+wuxokihead, true",
        "q=zanarihaed, q=wuxokihaed, false",
        "q=zanarihea, q=wuxokihea, false",
        "q=sanaridesk, q=suxokidesk, false",
        "q=%2B372+5559+8761, q=%2B372+6660+8761, true",
        "q=55598761, q=66608761, true",
        "q=5598761, q=6608761, true",
        "q=zanarihead&state=EST&function=extradition, q=wuxokihead&state=EST&function=extradition, true",
        "q=zanarihead&sort=name, q=wuxokihead&sort=name, true",
        "q=zanarihead&facets=state&facets=channel, q=wuxokihead&facets=state&facets=channel, true",
        "q=zanarihead&at=NOW, q=wuxokihead&at=NOW, true",
        "q=zanarihead&format=ndjson, q=wuxokihead&format=ndjson, true",
        "channel=secure-platform&state=EST, channel=interpol&state=EST, true",
        "channel=phone&state=EST&facets=channel, channel=fax&state=EST&facets=channel, true",
        "q=zanarihead&format=csv, q=wuxokihead&format=csv, true",
        "q=zanarihead&format=vcard, q=wuxokihead&format=vcard, true",
        "q=zanarihead&format=jsonld, q=wuxokihead&format=jsonld, true",
        "channel=website&state=EST&format=ndjson, channel=post&state=EST&format=ndjson, true",
        "open=2026-11-22T03:00:00Z&state=EST, channel=interpol&state=EST, true"
    })
    void aSearchForACanaryIsASearchForAnyWord(String canary, String random, boolean found) {
        String sought = filled("/v1/authorities?" + canary);
        Response anonymous = read(sought);
        assertThat(anonymous.statusCode()).isEqualTo(200);
        assertThat(whole(anonymous)).isEqualTo(whole(read(filled("/v1/authorities?" + random))));
        assertThat(read(sought, "practitioner").asString().contains(ID)).isEqualTo(found);
    }

    /** A word that is right only in what is reserved is as misspelt to everyone as it was before. */
    @Test
    void aReservedWordChangesNeitherTheStageNorTheOrder() {
        publishOnce("EST-JST1CE", "Justice Desk of Quietude");
        List<String> corrected = read("/v1/authorities?q=justise&state=EST").path("items.id");
        assertThat(corrected).containsExactly("EST-JST1CE");
        List<String> exact =
                read("/v1/authorities?q=justise&state=EST", "practitioner").path("items.id");
        assertThat(exact).containsExactly(ID);

        // "the" only adds weight; equal names are then in the order of their ids.
        List<String> equal = read("/v1/authorities?q=board+the&state=EST").path("items.id");
        assertThat(equal).containsExactly("EST-0PEN00", ID);
        List<String> weighed =
                read("/v1/authorities?q=board+the&state=EST", "practitioner").path("items.id");
        assertThat(weighed).containsExactly(ID, "EST-0PEN00");
    }

    private void publishOnce(String id, String name) {
        if (publications.versions(id).isEmpty()) {
            publish(Entries.of(id, "\"names\": {\"en\": \"" + name + "\"}"), 0);
            given().header("Directory-Min-Sequence", publications.sequence()).get("/v1/states");
        }
    }

    @Test
    void theHistoryTellsPractitionersWhatChangedInWhatIsReserved() {
        Response shown = read(SELF + "/versions");
        assertThat(shown.<List<Object>>path("items.changed")).containsExactly(null, null);
        assertThat(shown.header("Cache-Control")).isEqualTo(PUBLIC);
        Response whole = read(SELF + "/versions", "practitioner");
        assertThat(whole.<List<Object>>path("items.changed")).containsExactly(null, List.of("/contacts"));
        assertThat(whole.header("Cache-Control")).isEqualTo(PRIVATE);
        assertThat(holdsCanary(whole(shown))).isFalse();
    }

    /** An erasure leaves the record, its proof and the public form. */
    @Test
    void whatIsErasedIsShownToNobody() throws SQLException {
        Publication first = publications.publish(EmptyDirectory.change(quiet("FIN-ERASED", "Zanarihead"), 0));
        Publication second = publications.publish(EmptyDirectory.change(quiet("FIN-ERASED", "Zanaripost"), 1));
        String self = "/v1/authorities/FIN-ERASED";
        assertThat(holdsCanary(read(self + "/versions/1", "practitioner").asString()))
                .isTrue();
        assertThat(read(self + "/versions", "practitioner").<List<Object>>path("items.changed"))
                .containsExactly(null, List.of("/contacts"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM restricted_entry WHERE sequence = " + first.sequence());
        }
        assertThat(read(self + "/versions/1", "practitioner").asString())
                .isEqualTo(read(self + "/versions/1").asString())
                .isEqualTo(first.entryJson());
        assertThat(holdsCanary(read(self + "/versions/2", "practitioner").asString()))
                .isTrue();
        assertThat(read(self + "/versions", "practitioner").<List<Object>>path("items.changed"))
                .as("what is missing is not taken for a change")
                .containsExactly(null, null);
        if (first.at().isBefore(second.at())) {
            Response then = read(self + "?at=" + first.at(), "practitioner");
            assertThat(holdsCanary(then.asString())).isFalse();
            assertThat(then.<List<String>>path("withheld.pointer")).containsExactly("");
        }
    }

    @Test
    void theCountsOfReferenceDataAreTheSameForAll() {
        for (String path : List.of("/v1/states", "/v1/states/EST", "/v1/functions", "/v1/instruments")) {
            assertThat(whole(read(path, "practitioner"))).isEqualTo(whole(read(path)));
            assertThat(holdsCanary(read(path).asString())).isFalse();
        }
    }

    /** An editor has no role; the grant makes the difference, and only while it holds. */
    @Test
    void anEditorSeesWhatIsReservedForAsLongAsTheGrantHolds() {
        People editor = People.EDITOR_IRELAND;
        assertThat(holdsCanary(editor.request().get(SELF).asString())).isFalse();
        String grant = editor.edits(ID);
        Response granted = editor.request().get(SELF);
        assertThat(holdsCanary(granted.asString())).isTrue();
        assertThat(granted.header("Cache-Control")).isEqualTo(PRIVATE);
        assertThat(editor.request().get("/v1/authorities?q=zanarihead").<Integer>path("total"))
                .isPositive();
        People.SECRETARIAT_1
                .request()
                .delete("/v1/grants/" + grant + "?reason=left")
                .then()
                .statusCode(204);
        assertThat(whole(editor.request().get(SELF))).isEqualTo(whole(read(SELF)));
    }

    /** What a cache or a client keeps of one audience is never taken for the answer to the other. */
    @Test
    void eachFormHasATagOfItsOwn() {
        Response shown = read(SELF);
        Response whole = read(SELF, "practitioner");
        assertThat(whole.header("ETag")).isNotEqualTo(shown.header("ETag"));
        assertThat(conditional("If-None-Match", shown.header("ETag"))).isEqualTo(200);
        assertThat(conditional("If-Modified-Since", shown.header("Last-Modified")))
                .as("both forms have one date")
                .isEqualTo(200);
        assertThat(conditional("If-None-Match", whole.header("ETag"))).isEqualTo(304);
        assertThat(whole.<List<Object>>path("withheld")).isNull();
        assertThat(shown.<List<String>>path("withheld.pointer"))
                .containsExactly("/channels", "/contacts", "/designations/0/channels");

        String open = "/v1/authorities/EST-0PEN00";
        assertThat(read(open, "practitioner").asString()).isEqualTo(read(open).asString());
        assertThat(read(open, "practitioner").header("Cache-Control")).isEqualTo(PRIVATE);
    }

    private static int conditional(String header, String value) {
        Response answer = given().header("Authorization", "Bearer " + Tokens.of("reader", "practitioner"))
                .header(header, value)
                .get(SELF);
        assertThat(answer.header("Cache-Control")).isEqualTo(PRIVATE);
        return answer.statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {SELF, SELF + "/versions", SELF + "/versions/1", "/v1/authorities?state=EST"})
    void aHeadTellsWhatItsGetTells(String path) {
        for (String[] roles : List.of(new String[0], new String[] {"practitioner"})) {
            RequestSpecification request = given();
            if (roles.length > 0) {
                request.header("Authorization", "Bearer " + Tokens.of("reader", roles));
            }
            Response head = request.head(path);
            Response get = read(path, roles);
            for (String header : List.of("ETag", "Cache-Control", "Last-Modified", "Vary")) {
                assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
            }
        }
    }

    @Test
    void aCursorIsGoodForItsOwnAudienceOnly() {
        String first = "/v1/authorities?state=EST&limit=1";
        List<List<String>> readers = List.of(List.of(), List.of("practitioner"));
        List<String> nexts = new ArrayList<>();
        for (List<String> reader : readers) {
            nexts.add(read(first, reader.toArray(String[]::new)).path("next"));
        }
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                Response next =
                        read(first + "&cursor=" + nexts.get(i), readers.get(j).toArray(String[]::new));
                assertThat(next.statusCode()).isEqualTo(i == j ? 200 : 400);
                if (i != j) {
                    assertThat(next.<String>path("type")).isEqualTo("/problems/invalid-cursor");
                    assertThat(holdsCanary(next.asString())).isFalse();
                }
            }
        }
        assertThat(read(first + "&cursor=" + nexts.get(1), "secretariat").statusCode())
                .as("another role that may see the same")
                .isEqualTo(200);
    }
}
