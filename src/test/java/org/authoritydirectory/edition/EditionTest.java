package org.authoritydirectory.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.EmptyDirectory.change;
import static org.authoritydirectory.EmptyDirectory.office;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.MutableClock;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed edition over HTTP: made once, in the background, and never half. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditionTest.PrintedDirectory.class)
@Tag("database")
class EditionTest {

    /** A directory whose print shop is watched, and whose editions lie in a folder of their own. */
    public static class PrintedDirectory extends EmptyDirectory {

        private static final Path FOLDER = Path.of("target", "editions-of-the-test");

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("directory.edition.folder", FOLDER.toString());
            return overrides;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(CountingPrintShop.class);
        }
    }

    private static final String CURRENT = "/v1/editions/current";
    private static int offices;

    @Inject
    PublicationService publications;

    @Inject
    MutableClock clock;

    @AfterEach
    void asBefore() {
        CountingPrintShop.broken = false;
        CountingPrintShop.goOn();
        clock.reset();
    }

    /** Publishes another office and waits until it is seen. */
    private long publish() {
        offices++;
        long sequence = publications
                .publish(change(office(String.format("LVA-ED%04d", offices), "Office " + offices), 0))
                .sequence();
        given().header("Directory-Min-Sequence", sequence)
                .get("/v1/states")
                .then()
                .statusCode(200);
        return sequence;
    }

    private static Response edition(String language) {
        return given().queryParam("language", language).get(CURRENT);
    }

    private static RequestSpecification atLeast(long sequence) {
        return given().queryParam("language", "en").header("Directory-Min-Sequence", sequence);
    }

    /** Asks as a client does: again and again, until it is there. */
    private static Response finished(String language, long sequence) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> given().queryParam("language", language)
                                .header("Directory-Min-Sequence", sequence)
                                .get(CURRENT),
                        answer -> answer.statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "EN", "en-GB", "fr "})
    void aLanguageThatIsNoneIsRefused(String language) {
        edition(language)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("errors[0].parameter", equalTo("language"))
                .body("detail", containsString("ar, zh, en, fr, ru, es"));
    }

    @Test
    void aLanguageHasToBeSaid() {
        given().get(CURRENT).then().statusCode(400).body("errors[0].parameter", equalTo("language"));
    }

    @Test
    void theFirstToAskIsToldToWaitAndThenGetsTheBook() {
        long sequence = publish();
        CountingPrintShop.stop();
        Response first = edition("fr");
        first.then()
                .statusCode(202)
                .contentType("application/json")
                .header("Location", containsString("/v1/editions/current?language=fr"))
                .header("Cache-Control", "no-store")
                .body("language", equalTo("fr"))
                .body("sequence", is((int) sequence));
        assertThat(Integer.parseInt(first.header("Retry-After"))).isPositive();
        CountingPrintShop.goOn();
        Response book = finished("fr", sequence);
        byte[] pdf = book.asByteArray();
        book.then()
                .contentType("application/pdf")
                .header("Content-Language", "fr")
                .header("Content-Length", String.valueOf(pdf.length))
                .header("Directory-Sequence", String.valueOf(sequence))
                .header("Content-Disposition", "inline; filename=\"authority-directory-" + sequence + "-fr.pdf\"");
        assertThat(book.header("ETag")).startsWith("\"");
        assertThat(book.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(book.header("Transfer-Encoding")).isNull();
        assertThat(Printed.text(pdf)).contains("Lettonie", "Office" + offices);
        given().header("If-None-Match", book.header("ETag"))
                .queryParam("language", "fr")
                .get(CURRENT)
                .then()
                .statusCode(304);
        for (int i = 0; i < 3; i++) {
            given().queryParam("language", "fr")
                    .head(CURRENT)
                    .then()
                    .statusCode(200)
                    .header("ETag", book.header("ETag"))
                    .header("Content-Length", String.valueOf(pdf.length));
        }
        assertThat(edition("fr").asByteArray()).isEqualTo(pdf);
    }

    @Test
    void manyWhoAskAtOnceHaveItMadeOnce() throws Exception {
        long sequence = publish();
        int before = CountingPrintShop.BEGUN.get();
        ExecutorService readers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> asking = Stream.generate(
                            () -> (Callable<Integer>) () -> edition("ru").statusCode())
                    .limit(48)
                    .toList();
            for (Future<Integer> status : readers.invokeAll(asking)) {
                assertThat(status.get()).isIn(200, 202);
            }
        } finally {
            readers.shutdown();
        }
        finished("ru", sequence);
        assertThat(CountingPrintShop.BEGUN.get() - before).isEqualTo(1);
    }

    @Test
    void oneIsMadeAtATime() {
        long sequence = publish();
        CountingPrintShop.stop();
        int before = CountingPrintShop.BEGUN.get();
        edition("zh").then().statusCode(202);
        edition("ar").then().statusCode(202).body("status", equalTo("waiting")).body("entries", is(0));
        await().atMost(Duration.ofSeconds(30)).until(() -> edition("zh").<Integer>path("entriesDone") == 1);
        edition("zh").then().body("status", equalTo("making")).body("entries", is(offices));
        assertThat(CountingPrintShop.BEGUN.get() - before).isEqualTo(1);
        CountingPrintShop.goOn();
        assertThat(Printed.text(finished("ar", sequence).asByteArray())).contains("لاتفيا");
    }

    @Test
    void whileANewerOneIsMadeThePreviousIsAnsweredAndSaysSo() {
        long first = publish();
        finished("en", first);
        CountingPrintShop.stop();
        long second = publish();
        edition("en").then().statusCode(200).header("Directory-Sequence", String.valueOf(first));
        atLeast(first).get(CURRENT).then().statusCode(200);
        atLeast(second).get(CURRENT).then().statusCode(202);
        CountingPrintShop.goOn();
        assertThat(finished("en", second).header("Directory-Sequence")).isEqualTo(String.valueOf(second));
    }

    @Test
    void anEditionThatIsTooOldIsNotAnsweredAnyMore() {
        finished("es", publish());
        CountingPrintShop.stop();
        publish();
        edition("es").then().statusCode(200);
        clock.advance(Duration.ofHours(2));
        edition("es").then().statusCode(202);
    }

    @Test
    void whatCannotBeMadeIsToldAndTriedAgainLater() {
        CountingPrintShop.broken = true;
        long sequence = publish();
        int before = CountingPrintShop.BEGUN.get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> atLeast(sequence).get(CURRENT).statusCode() == 503);
        atLeast(sequence).get(CURRENT).then().statusCode(503).header("Retry-After", "60");
        assertThat(CountingPrintShop.BEGUN.get() - before).isEqualTo(1);
        CountingPrintShop.broken = false;
        clock.advance(Duration.ofMinutes(2));
        finished("en", sequence);
    }

    /** Were the process killed now, there would be nothing to clear away and nothing half to be found. */
    @Test
    void nothingLiesAboutNeitherWhileItIsMadeNorAfterwards() throws IOException {
        long sequence = publish();
        CountingPrintShop.stop();
        atLeast(sequence).get(CURRENT).then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> atLeast(sequence).get(CURRENT).<Integer>path("entriesDone") == 1);
        assertThat(files()).isEmpty();
        CountingPrintShop.goOn();
        finished("en", sequence);
        assertThat(files()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PrintedDirectory.FOLDER)) {
            return files.toList();
        }
    }
}
