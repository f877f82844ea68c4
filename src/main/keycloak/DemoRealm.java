import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes the demo realm from the realm of production and what the demo adds, so that there is one realm and not two that
 * drift apart. Run by the build: {@code java DemoRealm.java realm overlay target}.
 */
public class DemoRealm {

    /** What names a member of a list, such as a client, a flow or a user. */
    private static final List<String> NAMES = List.of("clientId", "client", "alias", "flowAlias", "username", "name");

    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(Path.of(arguments[0])));
        merge((ObjectNode) realm, JSON.readTree(Files.readString(Path.of(arguments[1]))));
        Path target = Path.of(arguments[2]);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        if (Files.exists(target) && Files.readString(target).equals(text)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        forget(target.getParent().resolveSibling("h2"));
    }

    /** Keycloak imports a realm only where there is none of that name, so an old one in its database must go. */
    private static void forget(Path database) throws IOException {
        if (Files.isDirectory(database)) {
            try (Stream<Path> files = Files.list(database)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Objects are merged; members of lists too, where they have the same name; anything else is replaced. */
    static void merge(ObjectNode base, JsonNode added) {
        added.properties().forEach(member -> {
            JsonNode present = base.get(member.getKey());
            if (present instanceof ObjectNode object && member.getValue().isObject()) {
                merge(object, member.getValue());
            } else if (present instanceof ArrayNode list && isNamed(member.getValue())) {
                member.getValue().forEach(item -> add(list, item));
            } else {
                base.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void add(ArrayNode list, JsonNode item) {
        for (JsonNode present : list) {
            if (Objects.equals(name(present), name(item))) {
                merge((ObjectNode) present, item);
                return;
            }
        }
        list.add(item);
    }

    private static boolean isNamed(JsonNode list) {
        return list.isArray() && !list.isEmpty() && name(list.get(0)) != null;
    }

    private static String name(JsonNode item) {
        return NAMES.stream().map(item::path).filter(JsonNode::isTextual).findFirst().map(JsonNode::asText).orElse(null);
    }
}
