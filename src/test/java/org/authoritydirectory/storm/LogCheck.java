package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.shared.Sha256;
import org.authoritydirectory.storm.Held.Event;
import org.authoritydirectory.storm.Held.Published;
import org.authoritydirectory.storm.Held.Submitted;
import org.authoritydirectory.storm.Request.Kind;

/**
 * Replays the log. Each version has to be the one in front of it with the changes of one submission: those that were
 * approved, by somebody else, exactly as they were seen, and nothing of what others brought may be missing.
 */
final class LogCheck {

    private static final HexFormat HEX = HexFormat.of();

    private final Journal journal;
    private final Held held;
    private final TrailCheck trails;
    private final Map<String, List<Published>> versions = new HashMap<>();

    LogCheck(Journal journal, Held held, TrailCheck trails) {
        this.journal = journal;
        this.held = held;
        this.trails = trails;
    }

    void run() {
        String link = "0".repeat(64);
        for (int i = 0; i < held.log().size(); i++) {
            Published record = held.log().get(i);
            journal.expect(record.sequence() == i + 1, "A gap in the log: %s", record);
            link = HEX.formatHex(Sha256.of(HEX.parseHex(link), HEX.parseHex(record.leaf())));
            journal.expect(record.link().equals(link), "The chain is broken: %s", record);
            List<Published> before = versions.computeIfAbsent(record.authority(), id -> new ArrayList<>());
            journal.expect(record.version() == before.size() + 1, "Not the next version: %s", record);
            journal.expect(
                    before.isEmpty() || !before.get(before.size() - 1).type().equals("withdrawn"),
                    "Back in the directory: %s",
                    record);
            if (record.submission() != null) {
                published(record, before);
            } else if (record.type().equals("confirmed")) {
                same(before.get(before.size() - 1).entry(), record.entry(), "A confirmation changed more", record);
            }
            before.add(record);
        }
        journal.expect(
                held.head() == held.log().size(),
                "The head is at %d of %d",
                held.head(),
                held.log().size());
        held.submissions().values().stream()
                .filter(submission -> submission.sequence() != null)
                .forEach(submission -> journal.expect(
                        submission
                                .id()
                                .equals(held.log()
                                        .get(submission.sequence().intValue() - 1)
                                        .submission()),
                        "Approved and not published: %s",
                        submission));
    }

    private void published(Published record, List<Published> before) {
        Submitted submission = held.submissions().get(record.submission());
        if (submission == null
                || !submission.status().equals("approved")
                || !Long.valueOf(record.sequence()).equals(submission.sequence())) {
            journal.expect(false, "Published and not approved: %s of %s", record, submission);
            return;
        }
        journal.expect(
                submission.effectiveFrom() == null || !record.at().isBefore(submission.effectiveFrom()),
                "Published before its instant: %s of %s",
                record,
                submission);
        approvedByAnother(record, submission);
        JsonNode base = submission.baseVersion() == 0
                ? null
                : before.get(submission.baseVersion() - 1).entry();
        JsonNode last = before.isEmpty() ? null : before.get(before.size() - 1).entry();
        if (base != null) {
            same(base, last, "Not made from what was published last", record);
        }
        journal.expect((base == null) == (last == null), "Made from nothing: %s of %s", record, submission);
        JsonNode expected = replayed(submission, last);
        journal.expect(
                Documents.unordered(expected).equals(Documents.unordered(record.entry())),
                "Not the version in front with its changes: %s, expected %s",
                record,
                expected);
    }

    private void approvedByAnother(Published record, Submitted submission) {
        Event decision = held.trails().get(submission.id()).stream()
                .filter(event ->
                        event.type().equals("approved") && !event.actor().equals("directory")
                                || event.type().equals("scheduled"))
                .reduce((one, next) -> next)
                .orElse(null);
        Request approval = decision == null ? null : trails.request(decision.comment());
        journal.expect(
                approval != null
                        && !decision.actor().equals(submission.submittedBy())
                        && !decision.actor().equals(submission.clearedBy())
                        && decision.actor().equals(submission.decidedBy())
                        && approval.by().equals(decision.actor())
                        && approval.kind() == Kind.APPROVE,
                "Not approved by somebody else: %s of %s by %s",
                record,
                submission,
                decision);
        JsonNode seen = approval == null ? null : journal.seen(approval.ifMatch());
        if (seen == null) {
            journal.expect(false, "Approved unseen: %s", record);
            return;
        }
        same(seen.path("entry"), record.entry(), "Published otherwise than it was seen", record);
    }

    /** What the changes that its submitter sent make of the version in front. */
    private JsonNode replayed(Submitted submission, JsonNode last) {
        Request proposal = trails.request(submission.reason());
        ObjectNode entry = proposal.kind() == Kind.CREATE
                ? ((ObjectNode) proposal.body().deepCopy()).put("id", submission.authority())
                : last.deepCopy();
        entry = proposal.edit() == null ? entry : proposal.edit().on(entry);
        for (Event event : held.trails().get(submission.id())) {
            if (event.type().equals("corrected")) {
                Request correction = trails.correction(event);
                entry = correction == null ? entry : correction.edit().on(entry);
            }
        }
        return entry;
    }

    private void same(JsonNode one, JsonNode other, String otherwise, Published record) {
        journal.expect(
                Documents.content(one).equals(Documents.content(other)), "%s: %s, not %s", otherwise, record, one);
    }
}
