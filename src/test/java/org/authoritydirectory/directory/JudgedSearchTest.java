package org.authoritydirectory.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.GeneratedDirectory;
import org.authoritydirectory.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Search quality over the sample among 20,000 other entries, against what a practitioner would call the right answers.
 * The two runs of the suite leave their rankings in files; the second one compares them.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(GeneratedDirectory.class)
@Tag("database")
class JudgedSearchTest {

    record Judgement(String query, List<String> expect, String about) {}

    @Test
    void theRightAuthorityComesFirst() throws IOException {
        List<Judgement> judgements = judgements();
        List<String> notFirst = new ArrayList<>();
        List<String> notAmongFive = new ArrayList<>();
        List<String> noise = new ArrayList<>();
        List<String> rankings = new ArrayList<>();
        int answerable = 0;
        for (Judgement judgement : judgements) {
            List<String> found = found(judgement.query());
            rankings.add(judgement.query() + "\t" + found);
            Set<String> right = judgement.expect().stream().map(Sample::id).collect(Collectors.toSet());
            if (right.isEmpty()) {
                if (!found.isEmpty()) {
                    noise.add(judgement + " -> " + found);
                }
                continue;
            }
            answerable++;
            if (found.stream().limit(5).noneMatch(right::contains)) {
                notAmongFive.add(judgement + " -> " + found);
            }
            if (found.stream().limit(1).noneMatch(right::contains)) {
                notFirst.add(judgement + " -> " + found);
            }
        }
        System.out.printf(
                "Search quality: %d judged queries, success@1 %.3f, success@5 %.3f, noise %d%n",
                judgements.size(),
                1 - (double) notFirst.size() / answerable,
                1 - (double) notAmongFive.size() / answerable,
                noise.size());
        assertThat(judgements).hasSizeGreaterThanOrEqualTo(120);
        assertThat(noise).as("queries without a true answer find nothing").isEmpty();
        assertThat(notAmongFive).as("success@5").hasSizeLessThanOrEqualTo((int) (answerable * 0.02));
        assertThat(notFirst).as("success@1").hasSizeLessThanOrEqualTo((int) (answerable * 0.10));
        sameOnEveryDatabase(rankings);
    }

    private static void sameOnEveryDatabase(List<String> rankings) throws IOException {
        Path other = Path.of("target", "rankings-h2.txt");
        if (DatabaseResource.isPostgres()) {
            assertThat(Files.readAllLines(other)).as("rankings on H2").isEqualTo(rankings);
        } else {
            Files.write(other, rankings);
        }
    }

    private static List<String> found(String query) {
        return given().queryParam("q", query)
                .queryParam("limit", 10)
                .get("/v1/authorities")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<Judgement> judgements() throws IOException {
        try (InputStream in = JudgedSearchTest.class.getResourceAsStream("/search/judged.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        }
    }
}
