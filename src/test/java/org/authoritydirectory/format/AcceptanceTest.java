package org.authoritydirectory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a reader gets. */
class AcceptanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                             | JSON",
                "application/json                                | JSON",
                "application/*                                   | JSON",
                "text/*                                          | CSV",
                "text/csv                                        | CSV",
                "text/csv;charset=utf-8                          | CSV",
                "text/vcard                                      | VCARD",
                "text/vcard;version=4.0                          | VCARD",
                "application/ld+json                             | JSONLD",
                "application/ld+json;profile=x                   | JSONLD",
                "application/x-ndjson                            | NDJSON",
                "TEXT/CSV                                        | CSV",
                "text/html, application/xhtml+xml, */*;q=0.8     | JSON",
                "text/html, text/vcard;q=0.1                     | VCARD",
                "text/csv;q=0.5, text/vcard;q=0.9                | VCARD",
                "text/csv;q=0.9, text/vcard;q=0.5                | CSV",
                "text/vcard, text/csv                            | VCARD",
                "text/csv, text/vcard                            | CSV",
                "text/csv, */*                                   | CSV",
                "*/*, text/vcard                                 | VCARD",
                "*/*;q=0.2, text/vcard;q=0.1                     | JSON",
                "application/json;q=0, */*                       | NDJSON",
                "text/html, image/gif, *;q=.2, */*;q=.2          | JSON",
                "text/csv;q=1., text/vcard;q=1.000               | CSV",
                "text/*, text/csv;q=0                            | VCARD",
                "text/*;q=0.3, text/csv;q=0.1, image/png         | VCARD",
                "application/json;q=0.001, text/csv;q=0          | JSON"
            })
    void theBestThatIsAccepted(String header, Format format) {
        assertThat(Format.asked(null, List.of(header))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html",
                "image/*",
                "application/json;q=0",
                "text/csv;q=0, text/html",
                "*/*;q=0",
                "text/csv;q=x"
            })
    void whatCannotBeMetIsToldWithWhatIsOffered(String header) {
        assertThatThrownBy(() -> Format.asked(null, List.of(header)))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(406);
                    assertThat(problem.getDetail()).contains("text/csv", "text/vcard", "application/ld+json");
                });
    }

    @Test
    void whoAcceptsNothingInParticularGetsJson() {
        assertThat(Format.asked(null, null)).isEqualTo(Format.JSON);
        assertThat(Format.asked(null, List.of())).isEqualTo(Format.JSON);
        assertThat(Format.asked(null, List.of(" "))).isEqualTo(Format.JSON);
        assertThat(Format.asked(null, List.of("text/html", "text/csv"))).isEqualTo(Format.CSV);
        assertThat(Format.asked(null, List.of("text,;;,a/b/c,text/vcard"))).isEqualTo(Format.VCARD);
    }

    @Test
    void aHeaderThatGoesOnForEverIsReadForAWhileOnly() {
        assertThatThrownBy(() -> Format.asked(null, List.of("a/b,".repeat(8_000) + "text/csv")))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void theParameterCountsBeforeTheHeader() {
        for (Format format : Format.values()) {
            assertThat(Format.asked(format.code(), List.of("text/html"))).isEqualTo(format);
        }
        for (String unknown : List.of("CSV", "xml", "vcf", "", " csv", "csv,json", "<b>")) {
            assertThatThrownBy(() -> Format.asked(unknown, List.of("*/*")))
                    .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                        assertThat(problem.getStatusCode()).isEqualTo(400);
                        assertThat(problem.getDetail())
                                .contains("json, ndjson, csv, vcard, jsonld")
                                .doesNotContain("<");
                    });
        }
    }

    /** An annotation cannot ask the enum, so both operations say the codes once more. */
    @Test
    void theDocumentListsTheFormatsThereAre() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Files.readString(Path.of("openapi/openapi.yaml")))
                .path("paths");
        for (String path : List.of("/v1/authorities", "/v1/authorities/{id}")) {
            JsonNode operation = paths.path(path).path("get");
            List<String> listed = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("name").asText().equals("format")) {
                    parameter.path("schema").path("enum").forEach(code -> listed.add(code.asText()));
                }
            });
            assertThat(listed)
                    .containsExactlyElementsOf(
                            Stream.of(Format.values()).map(Format::code).toList());
            assertThat(operation.at("/responses/200/content").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Format.values()).map(Format::mediaType).toList());
        }
    }
}
