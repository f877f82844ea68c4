package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.EmptyDirectory.change;
import static org.authoritydirectory.EmptyDirectory.office;
import static org.authoritydirectory.EmptyDirectory.withdrawal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.Entries;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers see while publications land. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EmptyDirectory.class)
@Tag("database")
class PublishedMeanwhileTest {

    @Inject
    PublicationService publications;

    private void see(Publication published) {
        given().header("Directory-Min-Sequence", published.sequence())
                .get("/v1/states")
                .then()
                .statusCode(200);
    }

    /** Between two pages entries are added, renamed to the front and to the back, and withdrawn. */
    @Test
    void pagingNeitherRepeatsNorSkips() {
        List<String> ids = IntStream.range(0, 30)
                .mapToObj(i -> String.format("LVA-PAGE%02d", i))
                .toList();
        ids.forEach(id -> publications.publish(change(office(id, "Paging office " + id.substring(8)), 0)));
        see(publications.publish(change(office("LVA-PAGE99", "Paging office 99"), 0)));
        for (String sort : List.of("name", "state", "relevance", "published", "-published")) {
            List<String> before = given().queryParam("q", "paging office")
                    .queryParam("sort", sort)
                    .queryParam("limit", 200)
                    .get("/v1/authorities")
                    .path("items.id");
            List<String> seen = new ArrayList<>();
            String cursor = null;
            int total = -1;
            int turn = 0;
            do {
                var request = given().queryParam("q", "paging office")
                        .queryParam("sort", sort)
                        .queryParam("limit", 4);
                Response page =
                        (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/authorities");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(total == -1 || total == page.<Integer>path("total")).isTrue();
                total = page.path("total");
                seen.addAll(page.path("items.id"));
                cursor = page.path("next");
                see(disturb(ids.get((turn * 7) % ids.size()), turn++));
            } while (cursor != null);
            assertThat(seen).as(sort).isEqualTo(before);
        }
    }

    private Publication disturb(String id, int turn) {
        int version = publications.versions(id).size();
        String name = (turn % 2 == 0 ? "Aaa paging office " : "Zzz paging office ") + turn;
        publications.publish(change(office("LVA-" + String.format("N%02d", turn) + suffix(), name), 0));
        boolean gone = version > 0 && publications.versions(id).get(version - 1).type() == Publication.Type.WITHDRAWN;
        return turn % 3 == 2 && !gone
                ? publications.publish(withdrawal(office(id, "Paging office"), version, "merged", null))
                : publications.publish(change(office(id, name), version));
    }

    private String suffix() {
        return String.format("%03d", publications.sequence() % 1000);
    }

    @Test
    void aChangeShowsWithItsHistoryAndTheOldStateStaysReadable() {
        Publication first = publications.publish(change(office("LVA-HST0RY", "Old name"), 0));
        Publication second = publications.publish(change(office("LVA-HST0RY", "New name"), 1));
        see(second);
        String self = "/v1/authorities/LVA-HST0RY";
        given().get(self).then().body("version", is(2)).body("names.en", equalTo("New name"));
        given().get(self + "/versions/1").then().body("names.en", equalTo("Old name"));
        given().get(self + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[1].changed", contains("/names"));
        given().queryParam("at", second.at().toString()).get(self).then().body("version", is(2));
        if (first.at().isBefore(second.at())) {
            given().queryParam("at", first.at().toString()).get(self).then().body("version", is(1));
            given().queryParam("at", first.at().toString())
                    .queryParam("q", "\"old name\"")
                    .get("/v1/authorities")
                    .then()
                    .body("items.names.en", contains("Old name"));
        }
        given().queryParam("q", "\"old name\"").get("/v1/authorities").then().body("total", is(0));
    }

    @Test
    void aWithdrawnAuthoritySaysWhyAndWhoTookOver() {
        Entry office = office("LVA-G0NE00", "Closing office");
        publications.publish(change(office, 0));
        see(publications.publish(withdrawal(office, 1, "merged", "LVA-HST0RY")));
        given().get("/v1/authorities/LVA-G0NE00")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/withdrawn"))
                .body("reason", equalTo("merged"))
                .body("successor", equalTo("/v1/authorities/LVA-HST0RY"));
        given().queryParam("q", "closing office").get("/v1/authorities").then().body("total", is(0));
        given().get("/v1/authorities/LVA-G0NE00/versions")
                .then()
                .body("items.type", contains("published", "withdrawn"));
    }

    @Test
    void whatIsReservedForPractitionersIsNamedButNotShown() {
        Entry entry = org.authoritydirectory.authority.EntryJson.read("""
                {"id": "LVA-CANARY", "state": "LVA", "names": {"en": "Discreet office"},
                 "channels": [{"id": "c1", "kind": "phone", "verbatim": "+371 5550 1234", "visibility": "practitioner",
                               "note": {"en": "canarynote"}},
                              {"id": "c2", "kind": "email", "verbatim": "office@discreet.example", "visibility": "public"}],
                 "contacts": [{"title": {"en": "Canaryhead of unit"}, "channels": ["c1"], "visibility": "practitioner"}],
                 "provenance": {"source": "test", "sample": true}}""");
        see(publications.publish(change(entry, 0)));
        String shown = given().get("/v1/authorities/LVA-CANARY")
                .then()
                .body("channels.id", contains("c2"))
                .body("withheld.pointer", contains("/channels", "/contacts"))
                .extract()
                .asString();
        assertThat(shown)
                .doesNotContainIgnoringCase("canaryhead")
                .doesNotContain("5550")
                .doesNotContain("canarynote");
        for (String canary : List.of("canaryhead", "canarynote", "+371 5550 1234", "55501234")) {
            given().queryParam("q", canary).get("/v1/authorities").then().body("total", is(0));
        }
        given().queryParam("channel", "phone")
                .queryParam("q", "discreet")
                .get("/v1/authorities")
                .then()
                .body("total", is(0));
        String history = given().get("/v1/authorities/LVA-CANARY/versions/1").asString();
        String export =
                given().queryParam("format", "ndjson").get("/v1/authorities").asString();
        assertThat(history + export).doesNotContain("5550").doesNotContainIgnoringCase("canaryhead");
    }

    /** A number that was for everyone is reserved, and is given out again; each audience sees what holds for it now. */
    @Test
    void aChannelThatChangesItsVisibilityShowsAndIsFoundByThoseWhoMaySeeIt() {
        List<String> visibilities = List.of("public", "practitioner", "public", "practitioner");
        List<Publication> published = new ArrayList<>();
        for (String visibility : visibilities) {
            Entry entry = Entries.of("EST-T0GG1E", """
                    "names": {"en": "Toggling office"}, "channels": [
                     {"id": "c1", "kind": "phone", "verbatim": "+372 5550 4321", "visibility": "%s"}]""".formatted(visibility));
            published.add(publications.publish(change(entry, published.size())));
            see(published.get(published.size() - 1));
            for (String search :
                    List.of("q=55504321", "q=toggling&channel=phone", "q=toggling&channel=phone&format=ndjson")) {
                String address = "/v1/authorities?" + search;
                assertThat(given().get(address).asString().contains("EST-T0GG1E"))
                        .as("%s while it is %s", search, visibility)
                        .isEqualTo(visibility.equals("public"));
                assertThat(practitioner().get(address).asString()).contains("EST-T0GG1E", "+372 5550 4321");
            }
            assertThat(given().get("/v1/authorities/EST-T0GG1E").asString().contains("4321"))
                    .isEqualTo(visibility.equals("public"));
        }
        for (int i = 0; i < visibilities.size(); i++) {
            String past = "?at=" + published.get(i).at();
            boolean last = i + 1 == visibilities.size()
                    || published.get(i).at().isBefore(published.get(i + 1).at());
            if (last) {
                boolean open = visibilities.get(i).equals("public");
                assertThat(given().get("/v1/authorities" + past + "&q=55504321").<Integer>path("total"))
                        .isEqualTo(open ? 1 : 0);
                assertThat(given().get("/v1/authorities/EST-T0GG1E" + past)
                                .asString()
                                .contains("4321"))
                        .isEqualTo(open);
                assertThat(practitioner()
                                .get("/v1/authorities" + past + "&q=55504321")
                                .<Integer>path("total"))
                        .isEqualTo(1);
                assertThat(practitioner()
                                .get("/v1/authorities/EST-T0GG1E" + past)
                                .asString())
                        .contains("4321");
            }
        }
    }

    private static RequestSpecification practitioner() {
        return given().header("Authorization", "Bearer " + Tokens.of("practitioner", "practitioner"));
    }
}
