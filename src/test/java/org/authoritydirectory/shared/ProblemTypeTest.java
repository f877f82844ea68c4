package org.authoritydirectory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of problem has a page of its own, a status and a sentence for the caller. */
class ProblemTypeTest {

    @Test
    void noTwoProblemsShareAPageOrATitle() {
        assertThat(Stream.of(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
        assertThat(Stream.of(ProblemType.values()).map(ProblemType::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theTypeResolvesOnWhicheverHostWasAsked(ProblemType type) {
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(URI.create("https://directory.example/v1/authorities?q=x").resolve(type.uri()))
                .isEqualTo(URI.create("https://directory.example/problems/" + type.slug()));
    }

    @ParameterizedTest
    @EnumSource
    void theCallerIsToldWhatToDo(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.title()).matches("[A-Z].*[a-z]");
        assertThat(type.advice()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "404, not-found", "405, method-not-allowed", "406, not-acceptable", "413, content-too-large",
        "414, uri-too-long", "415, unsupported-media-type", "429, too-many-requests", "503, unavailable",
        "400, malformed-request", "418, malformed-request", "431, malformed-request", "500, internal-error",
        "502, internal-error", "504, internal-error"
    })
    void theFrameworksOwnErrorsHaveAType(int status, String slug) {
        assertThat(ProblemType.ofStatus(status).slug()).isEqualTo(slug);
    }

    @Test
    void aStatusNeverBecomesAnErrorOfTheOtherSide() {
        IntStream.range(400, 600)
                .forEach(status -> assertThat(ProblemType.ofStatus(status).status() / 100)
                        .as("%s", status)
                        .isEqualTo(status / 100));
    }

    @Test
    void aProblemCarriesItsTypeItsFaultsAndIsNeverKept() {
        var problem = Problem.parameter("limit", "is not a number");
        assertThat(problem.getType()).isEqualTo(URI.create("/problems/invalid-parameter"));
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getDetail()).isEqualTo("limit: is not a number");
        assertThat(problem.getParameters()).containsEntry("errors", List.of(Fault.of("limit", "is not a number")));
        assertThat(problem.getHeaders()).containsEntry("Cache-Control", "no-store");
        assertThat(Problem.unavailable("Wait.", 5).getHeaders()).containsEntry("Retry-After", 5);
    }

    @Test
    void somebodyElsesTextIsQuotedWithoutItsSigns() {
        assertThat(Problem.printable("<b>\r\n\u202E\"'\uD800")).isEqualTo("?b???????");
        assertThat(Problem.printable("/names/zh-Hant 司法部 №")).isEqualTo("/names/zh-Hant 司法部 ?");
        assertThat(Problem.printable("𠮷".repeat(50))).isEqualTo("𠮷".repeat(30) + "…");
        assertThat(Problem.printable("a" + "𠮷".repeat(50))).isEqualTo("a" + "𠮷".repeat(29) + "?…");
    }
}
