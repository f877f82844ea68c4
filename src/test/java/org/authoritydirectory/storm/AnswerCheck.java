package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.authoritydirectory.storm.Held.Event;
import org.authoritydirectory.storm.Held.Published;
import org.authoritydirectory.storm.Held.Submitted;
import org.authoritydirectory.storm.Request.Kind;

/** Holds every answer against what the database has in the end: what was acknowledged is there, and what was seen stays. */
final class AnswerCheck {

    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 410, 412, 428);

    private final Journal journal;
    private final Held held;
    private final boolean outages;

    AnswerCheck(Journal journal, Held held, boolean outages) {
        this.journal = journal;
        this.held = held;
        this.outages = outages;
    }

    void run() {
        Map<String, Call> firsts = new HashMap<>();
        journal.calls().forEach(call -> {
            answered(call);
            if (call.isDone()) {
                acknowledged(call);
                onceForEachTag(call, firsts);
                onceForEachKey(call, firsts);
            }
        });
        journal.allSeen().forEach(this::stays);
        if (!outages) {
            long refused = journal.calls()
                    .filter(call -> call.status() == 403
                            || call.status() == 404 && call.request().path().startsWith("/v1/submissions/"))
                    .count();
            long noted = held.audit().stream()
                    .filter(line -> line.outcome().equals("refused"))
                    .count();
            journal.expect(refused == noted, "%d were refused, %d lines tell of it", refused, noted);
        }
    }

    private void answered(Call call) {
        journal.expect(call.millis() < Replicas.BOUND.toMillis(), "Too slow: %s", call);
        boolean away = call.isUnanswered() || call.status() == 503;
        boolean late = call.status() == 400 && call.request().path().contains("effectiveFrom");
        journal.expect(
                call.isDone() || REFUSALS.contains(call.status()) || outages && away || late,
                "Not an answer that is expected: %s",
                call);
    }

    private void acknowledged(Call call) {
        Request request = call.request();
        if (request.kind().isProposal()) {
            proposed(call, held.submissions().get(call.made()));
        } else if (request.kind().isSaid()) {
            List<Event> found = trail(request.target()).stream()
                    .filter(event -> request.mark().equals(event.comment()))
                    .toList();
            journal.expect(
                    found.size() == 1 && found.get(0).actor().equals(request.by()),
                    "Acknowledged and %d times in the trail: %s",
                    found.size(),
                    call);
            isInTheLog(call);
        } else if (request.kind() == Kind.CORRECT || request.kind() == Kind.REBASE) {
            JsonNode events = call.json().path("events");
            String last = events.path(events.size() - 1).path("type").asText();
            journal.expect(
                    last.equals(request.kind() == Kind.CORRECT ? "corrected" : "rebased"),
                    "Acknowledged and not the last step: %s",
                    call);
        } else if (request.kind() == Kind.WITHDRAW) {
            journal.expect(
                    held.submissions().get(request.target()).status().equals("withdrawn"),
                    "Acknowledged and not withdrawn: %s",
                    call);
        } else if (request.kind() == Kind.CONFIRM) {
            Published record = record(call.json());
            journal.expect(
                    record != null
                            && record.type().equals("confirmed")
                            && record.authority().equals(request.target())
                            && record.version() == call.json().path("version").asInt(),
                    "Acknowledged and not in the log: %s",
                    call);
        }
    }

    private void proposed(Call call, Submitted submission) {
        Request request = call.request();
        journal.expect(
                submission != null
                        && request.mark().equals(submission.reason())
                        && request.by().equals(submission.submittedBy()),
                "Acknowledged and not there: %s",
                call);
        if (request.ifMatch() != null && call.json().path("events").size() == 1) {
            journal.expect(
                    journal.seen(request.ifMatch()).path("version").asInt()
                            == call.json().path("baseVersion").asInt(),
                    "Made from another version than was seen: %s",
                    call);
        }
    }

    private void isInTheLog(Call call) {
        if (call.json().has("sequence")) {
            Published record = record(call.json());
            journal.expect(
                    record != null && call.request().target().equals(record.submission()),
                    "Acknowledged and not in the log: %s",
                    call);
        }
    }

    private Published record(JsonNode answer) {
        int sequence = answer.path("sequence").asInt();
        return sequence > held.log().size() ? null : held.log().get(sequence - 1);
    }

    private List<Event> trail(String submission) {
        return held.trails().getOrDefault(submission, List.of());
    }

    /** A state can be left once: a step changes it, and with it its tag. Only of an entry can many changes be proposed. */
    private void onceForEachTag(Call call, Map<String, Call> firsts) {
        Request request = call.request();
        if (request.ifMatch() != null && !request.kind().isProposal() && request.kind() != Kind.COMMENT) {
            Call first = firsts.putIfAbsent(request.target() + request.ifMatch(), call);
            journal.expect(first == null, "One state was left twice: %s and %s", first, call);
        }
    }

    private void onceForEachKey(Call call, Map<String, Call> firsts) {
        if (call.request().key() != null) {
            Call first = firsts.putIfAbsent(call.request().key(), call);
            journal.expect(
                    first == null || first.made().equals(call.made()),
                    "One key made two submissions: %s and %s",
                    first,
                    call);
        }
    }

    /** Nobody was shown what never came to be: a step that was undone, a version that was lost. */
    private void stays(JsonNode state) {
        if (state.has("events")) {
            List<Event> trail = trail(state.path("id").asText());
            for (JsonNode event : state.path("events")) {
                int number = event.path("number").asInt();
                journal.expect(
                        number <= trail.size()
                                && trail.get(number - 1)
                                        .type()
                                        .equals(event.path("type").asText()),
                        "Somebody saw a step that is not there: %s",
                        state);
            }
        } else if (state.has("names")) {
            Published record = record(state);
            // While the database is away nobody is known to hold a grant: an editor is shown what everybody sees.
            JsonNode known = record == null ? null : state.has("withheld") ? record.shown() : record.entry();
            journal.expect(
                    record != null
                            && record.authority().equals(state.path("id").asText())
                            && Documents.content(known).equals(Documents.content(state)),
                    "Somebody saw a version that is not there: %s",
                    state);
        }
    }
}
