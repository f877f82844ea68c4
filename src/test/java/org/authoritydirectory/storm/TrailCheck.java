package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.storm.Held.Event;
import org.authoritydirectory.storm.Held.Submitted;
import org.authoritydirectory.storm.Request.Kind;

/** What belongs together is there together, and each submission went only where it may go, by who may take it there. */
final class TrailCheck {

    private static final String DIRECTORY = "directory";

    private final Journal journal;
    private final Held held;
    private final Set<String> focalPoints;
    private final Map<String, Request> asked = new HashMap<>();
    private final Map<String, List<Request>> askedOf = new HashMap<>();

    TrailCheck(Journal journal, Held held, Set<String> focalPoints) {
        this.journal = journal;
        this.held = held;
        this.focalPoints = focalPoints;
        journal.calls().forEach(call -> asked.put(call.request().mark(), call.request()));
        asked.values().forEach(request -> askedOf.computeIfAbsent(request.target(), target -> new ArrayList<>())
                .add(request));
    }

    void run() {
        held.submissions().values().forEach(this::submission);
        everyStepIsInTheAudit();
        everyKeyHasItsSubmission();
        Map<String, Long> made = held.submissions().values().stream()
                .collect(Collectors.groupingBy(Submitted::reason, Collectors.counting()));
        made.forEach((mark, count) -> journal.expect(count == 1, "Made %d times: %s", count, asked.get(mark)));
    }

    /** The request that a submission or a step came from. */
    Request request(String mark) {
        return asked.get(mark);
    }

    /** The request that a correction came from: the one whose words it brought. */
    Request correction(Event event) {
        ObjectNode before = held.trails().get(event.submission()).stream()
                .filter(step -> step.number() < event.number() && step.entry() != null)
                .reduce((one, next) -> next)
                .orElseThrow()
                .entry();
        return attempts(Kind.CORRECT, event.submission())
                .filter(request -> request.edit() instanceof Edit.Text text
                        && text.standsIn(event.entry())
                        && !text.standsIn(before))
                .findFirst()
                .orElse(null);
    }

    private void submission(Submitted submission) {
        List<Event> trail = held.trails().getOrDefault(submission.id(), List.of());
        Request proposal = request(submission.reason());
        journal.expect(
                proposal != null && proposal.kind().isProposal() && !trail.isEmpty(),
                "From nowhere, or without a trail: %s",
                submission);
        String status = null;
        JsonNode entry = null;
        for (int i = 0; i < trail.size(); i++) {
            Event event = trail.get(i);
            journal.expect(event.number() == i + 1, "A gap in the trail: %s", event);
            status = next(submission, status, event);
            entry = event.entry() == null ? entry : event.entry();
            decided(submission, trail, event);
        }
        journal.expect(submission.status().equals(status), "Its trail leads to %s: %s", status, submission);
        journal.expect(submission.entry().equals(entry), "Its trail proposes another entry: %s", submission);
    }

    /** The state machine, once more and in other words. */
    private String next(Submitted submission, String status, Event event) {
        String waits = submission.state().equals(Offices.WITH_FOCAL_POINT)
                        && !focalPoints.contains(submission.submittedBy())
                        && !submission.submittedBy().startsWith("secretariat")
                ? "clearing"
                : "pending";
        boolean open =
                status != null && !Set.of("approved", "rejected", "withdrawn").contains(status);
        boolean mine = event.actor().equals(submission.submittedBy());
        boolean secretariat = event.actor().startsWith("secretariat") && !mine;
        boolean focal = focalPoints.contains(event.actor()) && !mine;
        boolean waiting = Set.of("clearing", "pending").contains(String.valueOf(status));
        boolean may;
        String next = status;
        switch (event.type()) {
            case "submitted" -> {
                may = status == null && mine;
                next = waits;
            }
            case "corrected" -> {
                may = "returned".equals(status) && mine;
                next = waits;
            }
            case "rebased" -> {
                may = (waiting || "returned".equals(status)) && mine;
                next = waits;
            }
            case "commented" -> may = open;
            case "cleared" -> {
                may = "clearing".equals(status) && focal;
                next = "pending";
            }
            case "returned" -> {
                may = "pending".equals(status) && secretariat || "clearing".equals(status) && focal;
                next = "returned";
            }
            case "rejected", "scheduled" -> {
                may = "pending".equals(status) && secretariat;
                next = event.type();
            }
            case "approved" -> {
                may = "pending".equals(status) && secretariat
                        || "scheduled".equals(status) && event.actor().equals(DIRECTORY);
                next = "approved";
            }
            case "reopened" -> {
                may = "scheduled".equals(status) && event.actor().equals(DIRECTORY);
                next = "pending";
            }
            case "withdrawn" -> {
                may = open && mine;
                next = "withdrawn";
            }
            default -> may = false;
        }
        journal.expect(may, "From %s that cannot be: %s", status, event);
        return next;
    }

    /** Who took the step named the very state in front of it. */
    private void decided(Submitted submission, List<Event> trail, Event event) {
        Stream<Request> attempts =
                switch (event.type()) {
                    case "approved", "scheduled", "returned", "rejected", "cleared" ->
                        event.actor().equals(DIRECTORY) ? null : Stream.of(request(event.comment()));
                    case "corrected" -> Stream.ofNullable(correction(event));
                    case "rebased" -> attempts(Kind.REBASE, submission.id());
                    default -> null;
                };
        journal.expect(
                attempts == null
                        || attempts.anyMatch(request -> request.by().equals(event.actor())
                                && request.target().equals(submission.id())
                                && isInFrontOf(journal.seen(request.ifMatch()), event)),
                "Nobody who asked for this had seen the state in front of it: %s of %s",
                event,
                trail);
    }

    private static boolean isInFrontOf(JsonNode seen, Event event) {
        return seen != null
                && seen.path("id").asText().equals(event.submission())
                && seen.path("events").size() == event.number() - 1;
    }

    private Stream<Request> attempts(Kind kind, String submission) {
        return askedOf.getOrDefault(submission, List.of()).stream().filter(request -> request.kind() == kind);
    }

    private void everyStepIsInTheAudit() {
        Map<String, Integer> difference = new TreeMap<>();
        held.trails()
                .values()
                .forEach(trail -> trail.forEach(step -> difference.merge(
                        "submission-" + step.type() + " " + step.submission() + " " + step.actor() + " "
                                + step.comment(),
                        1,
                        Integer::sum)));
        held.log().stream()
                .filter(record -> record.type().equals("confirmed"))
                .forEach(record -> difference.merge("entry-confirmed " + record.authority(), 1, Integer::sum));
        held.audit().stream()
                .filter(line -> line.outcome().equals("done"))
                .filter(line -> line.action().matches("submission-.*|entry-confirmed"))
                .forEach(line -> difference.merge(
                        line.action() + " " + line.target()
                                + (line.action().equals("entry-confirmed")
                                        ? ""
                                        : " " + line.actor() + " " + line.reason()),
                        -1,
                        Integer::sum));
        difference.forEach((step, more) ->
                journal.expect(more == 0, "%d times more done than in the audit trail: %s", more, step));
    }

    private void everyKeyHasItsSubmission() {
        Set<String> kept = new HashSet<>();
        for (Held.Key key : held.keys()) {
            Submitted submission = held.submissions().get(key.answer());
            journal.expect(
                    submission != null
                            && submission.submittedBy().equals(key.subject())
                            && key.token().equals(request(submission.reason()).key()),
                    "A key without its submission: %s",
                    key);
            kept.add(key.answer());
        }
        held.submissions()
                .values()
                .forEach(submission -> journal.expect(
                        request(submission.reason()) == null
                                || request(submission.reason()).key() == null
                                || kept.contains(submission.id()),
                        "A submission without its key: %s",
                        submission));
    }
}
