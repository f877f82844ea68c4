package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.storm.Request.Kind;

/** Everybody at once: 32 editors, two of them focal points, and four reviewers on a handful of entries. */
final class Storm {

    static final ExecutorService BESIDE = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private static final int THINKING_MILLIS = 1_500;
    private static final int READING_MILLIS = 200;
    private static final long SETTLING_MILLIS = 60_000;

    private final Replicas replicas;
    private final Offices offices = new Offices();
    private final List<Editor> editors = new ArrayList<>();
    private final List<Reviewer> reviewers = new ArrayList<>();

    Storm(Replicas replicas, long seed) {
        this.replicas = replicas;
        add(12, i -> new Editor(replicas, seed, "editor-many-" + i, offices, Offices.MANY, null));
        add(6, i -> new Editor(replicas, seed, "editor-justice-" + i, offices, "LVA", Sample.LATVIA_JUSTICE));
        add(4, i -> new Editor(replicas, seed, "editor-prosecutor-" + i, offices, "LVA", Sample.LATVIA_PROSECUTOR));
        add(8, i -> new Editor(replicas, seed, "editor-crown-" + i, offices, "GBR", Sample.SCOTLAND_CROWN_OFFICE));
        add(2, i -> new FocalPoint(replicas, seed, "focal-point-" + i, offices, Offices.WITH_FOCAL_POINT));
        IntStream.range(0, 4).forEach(i -> reviewers.add(new Reviewer(replicas, seed, "secretariat-" + i, offices)));
    }

    private void add(int number, IntFunction<Editor> editor) {
        IntStream.range(0, number).mapToObj(editor).forEach(editors::add);
    }

    List<Editor> editors() {
        return editors;
    }

    List<Reviewer> reviewers() {
        return reviewers;
    }

    /** Who lets pass what the authorities of their State propose. */
    Set<String> focalPoints() {
        return editors.stream()
                .filter(FocalPoint.class::isInstance)
                .map(Person::subject)
                .collect(Collectors.toSet());
    }

    /** Everybody asks for access, and gets it. */
    void grant() {
        editors.forEach(editor -> done(reviewers.get(0).letIn(ask(editor))));
    }

    /** Asks for access; gives the id of the request. */
    String ask(Editor editor) {
        boolean wide = editor.authority() == null;
        ObjectNode asked = JsonNodeFactory.instance
                .objectNode()
                .put("kind", editor instanceof FocalPoint ? "focal-point" : "editor")
                .put("letter", "Note verbale 17/2026 (test)")
                .put(wide ? "state" : "authority", wide ? editor.state() : editor.authority());
        return done(editor.send(editor.request(Kind.ASK, null, "POST", "/v1/access-requests", asked)))
                .path("id")
                .asText();
    }

    static JsonNode done(Call call) {
        if (!call.isDone()) {
            throw new AssertionError(call.toString());
        }
        return call.json();
    }

    /** Each editor does so many things, while the reviewers decide. */
    void blow(int steps) {
        workUntil(reviewers, 0, () -> editors.stream()
                .map(editor -> beside(() -> {
                    for (int i = 0; i < steps; i++) {
                        editor.step();
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join));
    }

    /** Everybody works until the other is done, but not so fast, or who was killed would hardly come to start. */
    void blowWhile(Runnable other) {
        workUntil(editors, THINKING_MILLIS, () -> workUntil(reviewers, READING_MILLIS, other));
    }

    private static void workUntil(List<? extends Person> people, int thinkingMillis, Runnable end) {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> working = people.stream()
                .map(person -> repeat(
                        () -> {
                            person.step();
                            RunningDirectory.pause(person.random.nextInt(thinkingMillis + 1));
                        },
                        over::get))
                .toList();
        try {
            end.run();
        } finally {
            over.set(true);
        }
        working.forEach(CompletableFuture::join);
    }

    /** Does something again and again, beside the caller, until it is over. */
    static CompletableFuture<Void> repeat(Runnable step, BooleanSupplier over) {
        return beside(() -> {
            while (!over.getAsBoolean()) {
                step.run();
            }
        });
    }

    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, BESIDE);
    }

    /** What was approved for an instant is published when it has come. */
    void settle() {
        long deadline = System.nanoTime() + SETTLING_MILLIS * 1_000_000;
        while (!reviewers.get(0).queue("status=scheduled").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("What was scheduled is not published:\n" + replicas.logs());
            }
            RunningDirectory.pause(200);
        }
    }
}
