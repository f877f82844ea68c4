package org.authoritydirectory.certificate;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.People;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Sha256;
import org.authoritydirectory.transparency.CopyCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for a case file: what had been published about an authority when a request was sent. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(CertificateTest.OwnDirectory.class)
@Tag("database")
class CertificateTest {

    /** The sample, in a directory that only this test publishes in. */
    public static class OwnDirectory extends EditedDirectory {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATVIA = "/v1/authorities/" + Sample.LATVIA_JUSTICE + "/certificate";

    @Inject
    PublicationService publications;

    private static PDDocument page(String address) throws IOException {
        Response answer = get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        return Loader.loadPDF(answer.asByteArray());
    }

    @Test
    void onePageSaysWhatHadBeenPublishedAndProvesIt() throws IOException {
        long sequence =
                publications.current(Sample.LATVIA_JUSTICE).orElseThrow().sequence();
        try (PDDocument page = page(LATVIA)) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(page);
            assertThat(text)
                    .contains("Certificate of publication")
                    .contains("as record " + sequence + " of its log")
                    .contains("Ministry of Justice")
                    .contains("+371 703 6801")
                    .contains("SAMPLE – not to be relied on")
                    .contains("c2sp.org/tlog-proof@v1")
                    .contains("authority-directory.invalid/demo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Certificat de publication",
        "es, Certificado de publicación",
        "ru, Свидетельство о публикации",
        "zh, 发布证明"
    })
    void itComesInTheLanguageOfTheFile(String language, String title) throws IOException {
        try (PDDocument page = page(LATVIA + "?language=" + language)) {
            assertThat(new PDFTextStripper().getText(page)).contains(title);
        }
    }

    @Test
    void itComesInArabic() throws IOException {
        try (PDDocument page = page(LATVIA + "?language=ar")) {
            assertThat(page.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    @Test
    void theSameAsJsonIsVerifiedOffline(@TempDir Path file) throws IOException {
        JsonNode certificate = JSON.readTree(
                get(LATVIA + "?format=json").then().statusCode(200).extract().asByteArray());
        String entry =
                get("/v1/authorities/" + Sample.LATVIA_JUSTICE + "/versions/1").asString();
        assertThat(certificate.get("entry")).isEqualTo(JSON.readTree(entry));
        assertThat(JSON.readTree(certificate.get("proof").get("leaf").asText())
                        .get("entrySha256")
                        .asText())
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(entry.getBytes(StandardCharsets.UTF_8))));
        Path proof = Files.writeString(
                file.resolve("proof.json"), certificate.get("proof").toString());
        String key = get("/v1/log/keys").asString().strip();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CopyCheck.run(new String[] {"verify", proof.toString(), key}, new PrintStream(said)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void itIsAboutTheInstantAndNotAboutNow() throws Exception {
        String id = "LVA-K00001";
        String address = "/v1/authorities/" + id + "/certificate";
        Instant before =
                publications.record(publications.sequence()).orElseThrow().at();
        Instant first = publications
                .publish(EmptyDirectory.change(EmptyDirectory.office(id, "First name"), 0))
                .at();
        Thread.sleep(5);
        Instant second = publications
                .publish(EmptyDirectory.change(EmptyDirectory.office(id, "Second name"), 1))
                .at();
        Thread.sleep(5);
        publications.publish(EmptyDirectory.withdrawal(
                EmptyDirectory.office(id, "Second name"), 2, "merged", Sample.LATVIA_JUSTICE));

        get(address + "?format=json&at=" + before).then().statusCode(404);
        get(address + "?format=json&at=" + first)
                .then()
                .body("version", equalTo(1))
                .body("entry.names.en", equalTo("First name"));
        get(address + "?format=json&at=" + second.minusMillis(1)).then().body("version", equalTo(1));
        get(address + "?format=json&at=" + second).then().body("version", equalTo(2));
        get(address + "?format=json")
                .then()
                .body("type", equalTo("withdrawn"))
                .body("reason", equalTo("merged"))
                .body("successor", equalTo(Sample.LATVIA_JUSTICE));
        try (PDDocument page = page(address)) {
            assertThat(new PDFTextStripper().getText(page)).contains(id + " was no longer in the directory");
        }
    }

    /** A page in a file is read by many. */
    @Test
    void itHoldsWhatEveryoneMaySeeWhoeverAsks() throws IOException {
        publications.publish(EmptyDirectory.change(EntryJson.read("""
                {"id": "LVA-K00002", "state": "LVA", "names": {"en": "Office"}, "provenance": {"source": "test"},
                 "channels": [{"id": "c1", "kind": "email", "value": "zanari@reserved.example",
                               "visibility": "practitioner"}]}
                """), 0));
        String address = "/v1/authorities/LVA-K00002/certificate";
        assertThat(People.PRACTITIONER.request().get(address + "?format=json").asString())
                .contains("LVA-K00002")
                .doesNotContain("zanari", "restrictedSalt");
        byte[] pdf = People.PRACTITIONER.request().get(address).asByteArray();
        try (PDDocument page = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(page)).contains("Office").doesNotContain("zanari");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"language=de", "format=docx", "at=yesterday", "at=2999-01-01T00:00:00Z", "colour=red"})
    void whatCannotBeAnsweredIsRefused(String query) {
        get(LATVIA + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whoWantsNeitherFormIsTold() {
        given().accept("text/html").get(LATVIA).then().statusCode(406);
    }
}
