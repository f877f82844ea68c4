import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * java Copy.java https://directory.example folder – makes a complete copy, or brings it up to date; one run at a time.
 * A file an authority, named by its id; .next says how far the copy has come. It may be killed at any moment. Needs the
 * JDK alone: JSON is cut at its outermost members, and an entry is taken over as it came, to the byte.
 */
public class Copy {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws IOException, InterruptedException {
        Path copy = Path.of(args[1]).toAbsolutePath();
        Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
        // Until it is complete, a copy is made beside its place.
        Path work = Files.exists(copy) && !Files.exists(fresh) ? copy : fresh;
        Files.createDirectories(work);
        boolean more = true;
        while (more) {
            Path next = work.resolve(".next");
            String since = Files.exists(next) ? "&since=" + Files.readString(next).strip() : "";
            HttpResponse<String> answer = ask(URI.create(args[0] + "/v1/changes?limit=1000" + since));
            if (answer.statusCode() == 410) { // This copy cannot be continued: begin anew beside it.
                delete(fresh);
                work = Files.createDirectories(fresh);
                continue;
            }
            Map<String, String> page = members(answer.body());
            for (String change : elements(page.get("changes"))) {
                Map<String, String> members = members(change);
                String id = text(members.get("authority"));
                if (!id.matches("[A-Z]{3}-[0-9A-Z]+")) {
                    throw new IOException("This is no id: " + id);
                }
                if (members.containsKey("entry")) {
                    put(work.resolve(id), members.get("entry"));
                } else { // It was withdrawn.
                    Files.deleteIfExists(work.resolve(id));
                }
            }
            // Entries first, then how far they go: what a kill makes happen twice does no harm.
            put(next, text(page.get("next")));
            more = page.get("more").equals("true");
        }
        Path old = copy.resolveSibling(copy.getFileName() + ".old");
        if (work.equals(fresh)) {
            delete(old);
            if (Files.exists(copy)) {
                Files.move(copy, old);
            }
            Files.move(fresh, copy);
        }
        delete(old); // Also that of a run that was killed here.
    }

    /** The answer, 200 or 410; where the service asks for patience, it gets it. */
    private static HttpResponse<String> ask(URI uri) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (System.getenv("TOKEN") != null) {
            request.header("Authorization", "Bearer " + System.getenv("TOKEN"));
        }
        while (true) {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200, 410 -> {
                    return answer;
                }
                case 429, 503 -> Thread.sleep(
                        1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(5));
                default -> throw new IOException(answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** Writes a file, whole or not at all. */
    private static void put(Path file, String text) throws IOException {
        Path aside = Files.writeString(file.resolveSibling(".aside"), text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The members of a JSON object, their values as they stand there. */
    private static Map<String, String> members(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : elements(object)) {
            int end = member.indexOf('"', 1); // No name here holds a quotation mark.
            members.put(member.substring(1, end), member.substring(member.indexOf(':', end) + 1).strip());
        }
        return members;
    }

    /** What stands between the outermost brackets, cut at its outermost commas. */
    private static List<String> elements(String json) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char sign = json.charAt(i);
            if (quoted) {
                i += sign == '\\' ? 1 : 0;
                quoted = sign != '"';
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{' || sign == '[') {
                from = depth++ == 0 ? i + 1 : from;
            } else if (sign == '}' || sign == ']' || sign == ',' && depth == 1) {
                depth -= sign == ',' ? 0 : 1;
                if (depth == 0 || sign == ',') {
                    String element = json.substring(from, i).strip();
                    from = i + 1;
                    if (!element.isEmpty()) {
                        elements.add(element);
                    }
                }
            }
        }
        return elements;
    }

    /** A string of ids and tokens, which hold no escapes. */
    private static String text(String json) {
        return json.substring(1, json.length() - 1);
    }
}
