package org.authoritydirectory.transparency;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory published, provable with what it gives out. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(TransparencyTest.OwnDirectory.class)
@Tag("database")
class TransparencyTest {

    /** The sample, in a directory that only this test publishes in. */
    public static class OwnDirectory extends EditedDirectory {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    PublicationService publications;

    @TempDir
    Path copy;

    private static List<NoteKey> keys() {
        String text = get("/v1/log/keys").then().statusCode(200).extract().asString();
        return text.lines().map(NoteKey::parse).toList();
    }

    private static String checkpoint() {
        Response answer = get("/v1/log/checkpoint");
        assertThat(answer.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=2");
        return answer.then().statusCode(200).extract().asString();
    }

    @Test
    void theSignedRootIsThatOfTheTiles() {
        Checkpoint checkpoint = Checkpoint.opened(checkpoint(), keys());
        assertThat(checkpoint.size()).isEqualTo(publications.sequence());
        MerkleTree tree = new MerkleTree();
        byte[] tile = get("/v1/log/tile/0/000.p/" + checkpoint.size())
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
        for (int i = 0; i < checkpoint.size(); i++) {
            tree.add(Arrays.copyOfRange(tile, i * 32, i * 32 + 32));
        }
        assertThat(tree.root(tree.size())).isEqualTo(checkpoint.root());
    }

    @Test
    void theLeavesOfABundleHashToThoseOfTheTile() {
        int size = (int) publications.sequence();
        byte[] tile = get("/v1/log/tile/0/000.p/" + size).asByteArray();
        ByteBuffer bundle =
                ByteBuffer.wrap(get("/v1/log/tile/entries/000.p/" + size).asByteArray());
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(leaf);
            assertThat(Sha256.of(new byte[1], leaf)).isEqualTo(Arrays.copyOfRange(tile, i * 32, i * 32 + 32));
        }
        assertThat(bundle.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/log/tile/0/000",
                "/v1/log/tile/0/001.p/1",
                "/v1/log/tile/0/000.p/255",
                "/v1/log/tile/1/000",
                "/v1/log/tile/4/000",
                "/v1/log/tile/99999999999999999999/000",
                "/v1/log/tile/0/x999/x999/999",
                "/v1/log/tile/0/nothing",
                "/v1/log/tile/entries/000",
                "/v1/log/tile/entries/x999/x999/999",
                "/v1/log/tile/entries/000.p/0"
            })
    void aTileThatTheLogDoesNotHaveIsNotMadeUp(String tile) {
        get(tile).then().statusCode(404).contentType("application/problem+json");
    }

    /** The question of a court, years later: was exactly this published? */
    @Test
    void aVersionIsProvedOffline() throws IOException {
        JsonNode proof = JSON.readTree(get("/v1/authorities/LVA-ZMHJY8/proof?version=1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        String entry = get("/v1/authorities/LVA-ZMHJY8/versions/1").asString();
        assertThat(proves(proof, entry)).isTrue();
        assertThat(proves(proof, entry.replace("LVA-ZMHJY8", "LVA-ZMHJY9"))).isFalse();
        JsonNode other = JSON.readTree(get("/v1/authorities/IRL-0XYVSQ/proof").asByteArray());
        assertThat(proves(other, entry)).isFalse();

        // And with the command.
        Path file = Files.writeString(copy.resolve("proof.json"), proof.toString());
        assertThat(verify(file))
                .startsWith("0 Version 1 of LVA-ZMHJY8, published ")
                .contains("SHA-256 " + hash(entry));
        Files.writeString(file, proof.toString().replace("LVA-ZMHJY8", "LVA-ZMHJY9"));
        assertThat(verify(file)).startsWith("1 Record ").contains(" is not what this proof shows");
        Files.writeString(file, proof.toString().replaceFirst("\\\\nindex [0-9]+", "\\\\nindex 0"));
        assertThat(verify(file)).startsWith("1 Record 1 ");
        Files.writeString(file, "{}");
        assertThat(verify(file)).startsWith("2 ");
    }

    /** What a reader does: nothing of the service is asked. */
    private static boolean proves(JsonNode proof, String entry) throws IOException {
        String leaf = proof.get("leaf").asText();
        if (!JSON.readTree(leaf).get("entrySha256").asText().equals(hash(entry))) {
            return false;
        }
        String text = proof.get("proof").asText();
        int end = text.indexOf("\n\n");
        List<String> lines = text.substring(0, end).lines().toList();
        assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
        long index = Long.parseLong(lines.get(1).substring("index ".length()));
        List<byte[]> path = lines.stream()
                .skip(2)
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
        Checkpoint checkpoint = Checkpoint.opened(text.substring(end + 2), keys());
        byte[] leafHash = Sha256.of(new byte[1], leaf.getBytes(StandardCharsets.UTF_8));
        return Proof.includes(leafHash, index, checkpoint.size(), path, checkpoint.root());
    }

    private static String hash(String text) {
        return HEX.formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatPractitionersAloneSeeIsProvedToThemAndToNobodyElse() throws IOException {
        Entry office = EntryJson.read("""
                {"id": "LVA-T00001", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"},
                 "channels": [{"id": "c1", "kind": "email", "value": "zanari@reserved.example",
                               "visibility": "practitioner"}]}
                """);
        publications.publish(EmptyDirectory.change(office, 0));
        String address = "/v1/authorities/LVA-T00001/proof";
        get(address).then().body("restrictedSalt", equalTo(null)).body("leaf", not(containsString("zanari")));

        Response mine = People.PRACTITIONER.request().get(address);
        assertThat(mine.header("Cache-Control")).isEqualTo("private, no-store");
        JsonNode proof = JSON.readTree(mine.asByteArray());
        String whole = People.PRACTITIONER
                .request()
                .get("/v1/authorities/LVA-T00001/versions/1")
                .asString();
        assertThat(whole).contains("zanari");
        byte[] salt = HEX.parseHex(proof.get("restrictedSalt").asText());
        assertThat(HEX.formatHex(Sha256.of(salt, whole.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(JSON.readTree(proof.get("leaf").asText())
                        .get("restricted")
                        .asText());
    }

    /** Also what became of it: a copy taken by everybody holds no reserved contact, and is complete all the same. */
    @Test
    void aCopyIsVerifiedByTheCommandAndStaysSoAsTheLogGrows() throws IOException {
        Files.writeString(copy.resolve("checkpoint-1"), checkpoint());
        publications.publish(EmptyDirectory.change(EmptyDirectory.office("LVA-T00002", "Office"), 0));
        publications.publish(
                EmptyDirectory.withdrawal(EmptyDirectory.office("LVA-T00002", "Office"), 1, "merged", "LVA-ZMHJY8"));
        Files.writeString(copy.resolve("checkpoint-2"), checkpoint());
        Response records = given().header("Accept-Encoding", "gzip").get("/v1/log/records");
        assertThat(records.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(records.asString()).doesNotContain("zanari");
        Files.writeString(copy.resolve("records.ndjson"), records.asString());
        assertThat(verify(copy)).startsWith("0 Records 1 to " + publications.sequence() + " are what ");

        Files.writeString(
                copy.resolve("records.ndjson"),
                records.asString()
                        .replace("LVA-ZMHJY8\",\"type\":\"withdrawn\"", "IRL-0XYVSQ\",\"type\":\"withdrawn\""));
        assertThat(verify(copy)).startsWith("1 Record " + publications.sequence() + " ");
    }

    private static String verify(Path copy) {
        List<String> command = new ArrayList<>(List.of("verify", copy.toString()));
        keys().forEach(key -> command.add(key.text()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = CopyCheck.run(command.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRecordsCanBeHadFromAnyOnOn() throws IOException {
        long end = publications.sequence();
        List<String> last =
                get("/v1/log/records?after=" + (end - 2)).asString().lines().toList();
        assertThat(last).hasSize(2);
        Publication record = publications.record(end).orElseThrow();
        assertThat(JSON.readTree(last.get(1)).get("leafHash").asText()).isEqualTo(record.leafHash());
        assertThat(get("/v1/log/records?after=" + end).asString()).isEmpty();
        get("/v1/log/records?after=-1").then().statusCode(400).body("errors[0].parameter", equalTo("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=0", "version=x", "version=99999999999", "version=1&version=2"})
    void aVersionThatIsNoneIsRefused(String query) {
        get("/v1/authorities/LVA-ZMHJY8/proof?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/authorities/LVA-ZMHJY8/proof?version=999", "/v1/authorities/LVA-NOBODY/proof"})
    void whatWasNeverPublishedHasNoProof(String address) {
        get(address).then().statusCode(404).contentType("application/problem+json");
    }
}
