package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.authoritydirectory.Tokens;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.storm.Request.Kind;

/** Somebody at work: all they do comes from their own dice. */
abstract class Person {

    private static final long TOKEN_MILLIS = 120_000;
    private static final int RESENDS = 5;

    final Random random;
    final Replicas replicas;
    private final String subject;
    private final String[] roles;
    private final Map<String, String> staleTags = new HashMap<>();
    private String token;
    private long tokenMade;
    private int count;

    Person(Replicas replicas, long seed, String subject, String... roles) {
        this.replicas = replicas;
        this.subject = subject;
        this.roles = roles;
        this.random = new Random(seed * 31 + subject.hashCode());
    }

    /** Does one thing. */
    abstract void step();

    String subject() {
        return subject;
    }

    boolean sometimes(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Words that no other request has. */
    synchronized String mark() {
        return "Step " + subject + "-" + ++count;
    }

    Call send(Request request) {
        return replicas.send(request, token(), random);
    }

    private synchronized String token() {
        long now = System.nanoTime() / 1_000_000;
        if (token == null || now - tokenMade > TOKEN_MILLIS) {
            token = Tokens.of(subject, roles);
            tokenMade = now;
        }
        return token;
    }

    Request request(Kind kind, String target, String method, String path, JsonNode body) {
        return new Request(subject, kind, mark(), target, method, path, null, null, null, body);
    }

    Call read(String path) {
        return send(request(Kind.READ, path, "GET", path, null));
    }

    /** A page of submissions; empty where it could not be had. */
    List<String> queue(String parameters) {
        Call page = read("/v1/submissions?limit=100&" + parameters);
        List<String> ids = new ArrayList<>();
        if (page.isDone()) {
            page.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids;
    }

    Call submission(String id) {
        return read("/v1/submissions/" + id);
    }

    /** A step on a submission, with what was seen of it; now and then with what was seen before, or with nothing. */
    Call act(Kind kind, String id, Call seen) {
        return act(kind, id, ifMatch(id, seen.tag()));
    }

    Call act(Kind kind, String id, String tag) {
        String action =
                switch (kind) {
                    case CLEAR -> "/clearance";
                    case APPROVE -> "/approval";
                    case RETURN -> "/return";
                    case REJECT -> "/rejection";
                    case REBASE -> "/rebase";
                    case COMMENT -> "/comments";
                    default -> "";
                };
        String mark = mark();
        ObjectNode body = kind == Kind.REBASE
                ? null
                : JsonNodeFactory.instance.objectNode().put("comment", mark);
        if (kind == Kind.APPROVE) {
            body.putArray("doubts").add("domain-new");
        }
        return send(
                new Request(subject, kind, mark, id, "POST", "/v1/submissions/" + id + action, tag, null, null, body));
    }

    /** Mostly the current tag. */
    String ifMatch(String target, String tag) {
        String older = staleTags.put(target, tag);
        int dice = random.nextInt(100);
        return dice < 2 ? null : dice < 8 && older != null ? older : tag;
    }

    /** Proposes to change an entry that was read just now, or that it leaves. */
    Call propose(String authority, Kind kind) {
        Call read = read("/v1/authorities/" + authority);
        if (!read.isDone()) {
            return read;
        }
        String tag = ifMatch(authority, read.tag());
        Request amendment = proposal(authority, tag, (ObjectNode) read.json());
        Request request = kind == Kind.AMEND
                ? amendment
                : new Request(
                        subject, kind, amendment.mark(), authority, "DELETE", amendment.path(), tag, null, null, null);
        return sendOnce(sometimes(10) ? request.from(later()) : request);
    }

    private Instant later() {
        return Instant.now().plusMillis(1_000 + random.nextInt(500)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Proposes a change of an entry as it was read, whenever that was. */
    Call proposeNow(String authority, String tag, ObjectNode entry) {
        return send(proposal(authority, tag, entry));
    }

    /** Some change of an entry as it was read. */
    Request proposal(String authority, String tag, ObjectNode entry) {
        String mark = mark();
        Edit edit = edit(mark, entry);
        boolean whole = sometimes(30);
        return new Request(
                subject,
                Kind.AMEND,
                mark,
                authority,
                whole ? "PUT" : "PATCH",
                "/v1/authorities/" + authority + "?reason=" + URLEncoder.encode(mark, StandardCharsets.UTF_8),
                tag,
                null,
                edit,
                whole ? edit.on(entry) : edit.patchOf(entry));
    }

    /** Proposes a new entry. */
    Call create(String state) {
        String mark = mark();
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("state", state);
        entry.putObject("names").put("en", "Office of " + mark);
        entry.putObject("provenance").put("source", "test").put("sample", true);
        return sendOnce(new Request(
                subject,
                Kind.CREATE,
                mark,
                null,
                "POST",
                "/v1/authorities?reason=" + URLEncoder.encode(mark, StandardCharsets.UTF_8),
                null,
                null,
                null,
                entry));
    }

    /** With a key now and then: then sent again after its answer, beside itself, or when no answer came. */
    private Call sendOnce(Request request) {
        if (sometimes(40)) {
            return send(request);
        }
        Request keyed = request.keyed("key-" + request.mark().replace(' ', '-'));
        CompletableFuture<Call> beside =
                sometimes(30) ? CompletableFuture.supplyAsync(() -> send(keyed), Storm.BESIDE) : null;
        Call answer = send(keyed);
        for (int i = 0; i < RESENDS && answer.isUnanswered(); i++) {
            RunningDirectory.pause(100);
            answer = send(keyed);
        }
        if (sometimes(30)) {
            send(keyed);
        }
        if (beside != null) {
            beside.join();
        }
        return answer;
    }

    /** Some change of an entry that no other change is equal to. */
    Edit edit(String mark, JsonNode entry) {
        String word = mark.substring(mark.indexOf(' ') + 1);
        int dice = random.nextInt(100);
        if (dice < 50) {
            return text(mark);
        }
        String member = dice < 75 ? "aliases" : "channels";
        List<String> mine = new ArrayList<>();
        for (JsonNode item : entry.path(member)) {
            String name =
                    member.equals("aliases") ? item.asText() : item.path("id").asText();
            if (name.startsWith("storm")) {
                mine.add(name);
            }
        }
        boolean full = mine.size() > 5;
        boolean goes = !mine.isEmpty() && (full || sometimes(30));
        if (member.equals("aliases")) {
            return new Edit.Alias(goes ? any(mine) : "storm " + word, !goes);
        }
        String id = !mine.isEmpty() && (full || sometimes(60)) ? any(mine) : "storm" + word.replaceAll("[^a-z0-9]", "");
        return new Edit.Mailbox(
                id, goes && mine.contains(id) && sometimes(50) ? null : word + "@office.example", sometimes(30));
    }

    Edit text(String mark) {
        return new Edit.Text(
                any(List.of("names", "remarks", "requirements", "unit")),
                any(List.of("en", "fr", "es", "ar", "ru", "zh")),
                "Text of " + mark);
    }
}
