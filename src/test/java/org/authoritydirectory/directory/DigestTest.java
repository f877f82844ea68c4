package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner compares its copy with the digests, and finds of which State it differs. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(DigestTest.OwnDirectory.class)
@Tag("database")
class DigestTest {

    /** The sample, in which only this test publishes. */
    public static class OwnDirectory extends EditedDirectory {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublicationService publications;

    private static RequestSpecification reader(String... roles) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return roles.length == 0
                ? request
                : request.header("Authorization", "Bearer " + Tokens.of("partner-who-compares", roles));
    }

    /** What a partner computes from the feed, with nothing but what the API document says: State to digest. */
    private static Map<String, String> ofCopy(String... roles) throws IOException {
        Map<String, String> copy = new TreeMap<>();
        String next = "";
        boolean more = true;
        while (more) {
            JsonNode page = JSON.readTree(
                    reader(roles).get("/v1/changes?limit=40" + next).asByteArray());
            for (JsonNode change : page.get("changes")) {
                if (change.has("entry")) {
                    copy.put(
                            change.get("authority").asText(),
                            change.get("entry").toString());
                } else {
                    copy.remove(change.get("authority").asText());
                }
            }
            next = "&since=" + page.get("next").asText();
            more = page.get("more").asBoolean();
        }
        Map<String, StringBuilder> lines = new TreeMap<>();
        copy.forEach((id, entry) -> lines.computeIfAbsent(id.substring(0, 3), state -> new StringBuilder())
                .append(sha256(entry))
                .append("  ")
                .append(id)
                .append("\n"));
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, state -> sha256(state.getValue().toString())));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the directory says. */
    private Response digests(String... roles) {
        Response answer = reader(roles)
                .header("Directory-Min-Sequence", publications.sequence())
                .get("/v1/digests");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private Map<String, String> told(String... roles) throws IOException {
        Map<String, String> told = new TreeMap<>();
        JSON.readTree(digests(roles).asByteArray())
                .get("digests")
                .forEach(digest -> told.put(
                        digest.get("state").asText(), digest.get("sha256").asText()));
        return told;
    }

    private Publication publish(String id, String visibility, int baseVersion) {
        return publications.publish(EmptyDirectory.change(EntryJson.read("""
                        {"id": "%s", "state": "LVA", "names": {"en": "Office", "lv": "Birojs \\"Ž\\" / \\u20ac"},
                         "provenance": {"source": "test"}, "channels": [
                         {"id": "c1", "kind": "email", "value": "zanari@reserved.example", "visibility": "%s"}]}
                        """.formatted(id, visibility)), baseVersion));
    }

    @Test
    void whoHasCopiedTheFeedComesToTheSameDigestsOfEveryState() throws IOException {
        publish("LVA-D00001", "practitioner", 0);
        assertThat(told()).hasSizeGreaterThan(40).isEqualTo(ofCopy());
        assertThat(told("partner")).isEqualTo(ofCopy("partner"));
        assertThat(told().get("LVA")).isNotEqualTo(told("partner").get("LVA"));
        assertThat(told().get("IRL")).isEqualTo(told("partner").get("IRL"));
    }

    @Test
    void afterAChangeTheDigestOfItsStateAloneIsAnother() throws IOException {
        publish("LVA-D00010", "public", 0);
        Map<String, String> before = told();
        Map<String, String> wholeBefore = told("partner");
        publish("LVA-D00010", "practitioner", 1);
        assertThat(differing(before, told())).containsExactly("LVA");
        assertThat(differing(wholeBefore, told("partner"))).containsExactly("LVA");
        assertThat(told()).isEqualTo(ofCopy());
        assertThat(told("partner")).isEqualTo(ofCopy("partner"));
        publications.publish(
                EmptyDirectory.withdrawal(EmptyDirectory.office("LVA-D00010", "Office"), 2, "closed", null));
        assertThat(told()).isEqualTo(ofCopy());
    }

    private static java.util.Set<String> differing(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(state -> !state.getValue().equals(before.get(state.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void theyAreOfOnePublicationAndComeOnceToWhoHasThem() throws IOException {
        Response first = digests();
        assertThat(first.<Integer>path("sequence")).isEqualTo(Integer.valueOf(first.header("Directory-Sequence")));
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(digests("partner").header("Cache-Control")).isEqualTo("private, no-store");
        reader().header("If-None-Match", first.header("ETag"))
                .get("/v1/digests")
                .then()
                .statusCode(304);
        Publication later = publish("LVA-D0002" + publications.sequence() % 10, "public", 0);
        await().until(() -> digests().<Integer>path("sequence") >= later.sequence());
        reader().header("If-None-Match", first.header("ETag"))
                .get("/v1/digests")
                .then()
                .statusCode(200);
        reader().get("/v1/digests?state=LVA").then().statusCode(400);
    }
}
