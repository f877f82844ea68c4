package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was asked and answered, and every state of an entry or a submission that anybody has seen, by its tag. */
final class Journal {

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    void note(Call call) {
        calls.add(call.request().kind() == Request.Kind.READ ? withoutBody(call) : call);
        if (call.isDone() && call.tag() != null && call.body() != null) {
            String before = seen.putIfAbsent(call.tag(), call.body());
            expect(before == null || before.equals(call.body()), "One tag for two states: %s", call);
        }
    }

    /** Its body is among the states seen, or says why not. */
    private static Call withoutBody(Call call) {
        return call.isDone()
                ? new Call(
                        call.request(), call.status(), call.tag(), call.location(), null, call.began(), call.millis())
                : call;
    }

    /** The state with a tag; null for one that nobody was shown. */
    JsonNode seen(String tag) {
        String body = tag == null ? null : seen.get(tag);
        return body == null ? null : org.authoritydirectory.operation.RunningDirectory.tree(body);
    }

    Stream<JsonNode> allSeen() {
        return seen.values().stream().map(org.authoritydirectory.operation.RunningDirectory::tree);
    }

    Stream<Call> calls() {
        return calls.stream();
    }

    /** Notes what must not be. */
    void expect(boolean met, String otherwise, Object... about) {
        if (!met) {
            violations.add(String.format(otherwise, about));
        }
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** Median, 99 of 100 and longest of the times that answers took, in milliseconds. */
    List<Long> millis() {
        long[] sorted = calls.stream().mapToLong(Call::millis).sorted().toArray();
        return List.of(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    /** How many requests of a kind were answered with what. */
    Map<String, Map<Integer, Long>> summary() {
        return calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.request().kind().name(),
                        TreeMap::new,
                        Collectors.groupingBy(Call::status, TreeMap::new, Collectors.counting())));
    }
}
