package org.authoritydirectory.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.authoritydirectory.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README shows as an answer is the answer. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ReadmeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("curl -s 'http://localhost:8080(/[^']+)'[^`]*```\\s+```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theAnswerInTheReadmeIsReal() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).isTrue();
        JsonNode answer = json.readTree(
                given().urlEncodingEnabled(false).get(example.group(1)).asString());
        List<String> lines = new ArrayList<>();
        for (JsonNode item : answer.get("items")) {
            ObjectNode line = json.createObjectNode();
            line.set("id", item.get("id"));
            line.set("names", item.get("names"));
            line.set("stage", item.at("/designations/0/stage"));
            line.set("languages", item.get("languages"));
            item.get("channels").forEach(channel -> line.withArray("channels").add(channel.get("value")));
            lines.add(line.toString());
        }
        assertThat(example.group(2).lines()).containsExactlyElementsOf(lines);
    }

    @Test
    void whomToWriteToInTheReadmeIsReal() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find() && example.find()).isTrue();
        JsonNode answer = json.readTree(
                given().urlEncodingEnabled(false).get(example.group(1)).asString());
        List<String> lines = new ArrayList<>(List.of(answer.get("result").toString()));
        for (JsonNode addressee : answer.get("addressees")) {
            lines.add(addressee.get("authority").toString());
            lines.add(addressee.at("/why/0/detail").toString());
            for (int i = 0; i < 3; i++) {
                JsonNode step = addressee.get("channels").get(i);
                lines.add(json.createObjectNode()
                        .<ObjectNode>set("use", step.get("use"))
                        .<ObjectNode>set("value", step.at("/channel/value"))
                        .toString());
            }
            lines.add(addressee.get("languages").toString());
            lines.add(addressee.at("/reachable/now").toString());
        }
        lines.add(answer.at("/trail/0/detail").toString());
        assertThat(example.group(2).lines()).containsExactlyElementsOf(lines);
    }
}
