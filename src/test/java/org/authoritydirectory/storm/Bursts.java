package org.authoritydirectory.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.authoritydirectory.Sample;
import org.authoritydirectory.operation.RunningDirectory;
import org.authoritydirectory.storm.Request.Kind;

/** Many try the very same at the same moment: one succeeds, and the others are told why they did not. */
final class Bursts {

    private static final int MANY = 32;
    private static final int ROUNDS = 20;
    /** More than a process has connections to its database. */
    private static final int CROWD = 120;

    private static final String OFFICE = Sample.IRELAND_AT_SEA;

    private final Storm storm;
    private final Editor editor;
    private final List<Reviewer> reviewers;

    Bursts(Storm storm) {
        this.storm = storm;
        this.editor = storm.editors().get(0);
        this.reviewers = storm.reviewers();
    }

    void run() {
        accessIsGivenOnce();
        oneCorrectionOfManyIsTaken();
        oneApprovalOfManyIsTaken();
        oneChangeOfManyIsPublished();
        oneConfirmationOfManyIsTaken();
        manyRequestsWithOneKeyAreOne();
        aCrowdOfStrangersIsRefused();
    }

    private void accessIsGivenOnce() {
        String asked = storm.ask(editor);
        assertOneOf(atOnce(MANY, i -> reviewer(i).letIn(asked)), 200, 409);
    }

    private void oneCorrectionOfManyIsTaken() {
        String id = proposed();
        Storm.done(reviewer(0).act(Kind.RETURN, id, tag(reviewer(0), id)));
        Call seen = editor.submission(id);
        assertOneOf(atOnce(MANY, i -> editor.correct(id, seen.tag(), seen.json())), 200, 409, 412);
        Storm.done(reviewer(0).act(Kind.APPROVE, id, tag(reviewer(0), id)));
    }

    private void oneApprovalOfManyIsTaken() {
        String id = proposed();
        String tag = tag(reviewer(0), id);
        assertOneOf(atOnce(MANY, i -> reviewer(i).act(Kind.APPROVE, id, tag)), 200, 409, 412);
    }

    /** All were made from one version. */
    private void oneChangeOfManyIsPublished() {
        Call read = current(OFFICE);
        List<Call> proposals =
                atOnce(MANY, i -> storm.editors().get(i % 12).proposeNow(OFFICE, read.tag(), (ObjectNode) read.json()));
        assertThat(proposals).allMatch(call -> call.status() == 202);
        List<String> tags =
                proposals.stream().map(call -> tag(reviewer(0), call.made())).toList();
        List<Call> approvals =
                atOnce(MANY, i -> reviewer(i).act(Kind.APPROVE, proposals.get(i).made(), tags.get(i)));
        assertOneOf(approvals, 200, 409, 412);
        approvals.stream().filter(call -> !call.isDone()).forEach(call -> {
            String id = call.request().target();
            Storm.done(reviewer(0).act(Kind.REJECT, id, tag(reviewer(0), id)));
        });
    }

    /** Again and again: who waits for what is rolled back must not lose what they commit. */
    private void oneConfirmationOfManyIsTaken() {
        List<Editor> holders = storm.editors().stream()
                .filter(editor -> Sample.LATVIA_JUSTICE.equals(editor.authority()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            Call read = current(Sample.LATVIA_JUSTICE);
            assertOneOf(
                    atOnce(MANY, i -> holders.get(i % holders.size()).confirm(Sample.LATVIA_JUSTICE, read.tag())),
                    200,
                    412);
        }
    }

    private void manyRequestsWithOneKeyAreOne() {
        Call read = current(OFFICE);
        Request request =
                editor.proposal(OFFICE, read.tag(), (ObjectNode) read.json()).keyed("key-of-many");
        List<Call> answers = atOnce(MANY, i -> editor.send(request));
        assertThat(answers).allMatch(call -> call.status() == 202);
        assertThat(answers).extracting(Call::made).containsOnly(answers.get(0).made());
    }

    private void aCrowdOfStrangersIsRefused() {
        String id = proposed();
        Editor stranger = storm.editors().stream()
                .filter(editor -> editor.state().equals("LVA"))
                .findFirst()
                .orElseThrow();
        assertThat(atOnce(CROWD, i -> stranger.submission(id))).allMatch(call -> call.status() == 404);
    }

    private Reviewer reviewer(int i) {
        return reviewers.get(i % reviewers.size());
    }

    private String proposed() {
        Call read = current(OFFICE);
        Call answer = editor.proposeNow(OFFICE, read.tag(), (ObjectNode) read.json());
        Storm.done(answer);
        return answer.made();
    }

    /** An entry as the log has it: what was just approved may take a moment to be read. */
    private Call current(String authority) {
        String path = "/v1/authorities/" + authority;
        int last = editor.read(path + "/versions").json().path("items").size();
        Call read = editor.read(path);
        while (read.json().path("version").asInt() < last) {
            RunningDirectory.pause(20);
            read = editor.read(path);
        }
        return read;
    }

    private static String tag(Person person, String submission) {
        Call seen = person.submission(submission);
        Storm.done(seen);
        return seen.tag();
    }

    private static List<Call> atOnce(int number, IntFunction<Call> call) {
        return IntStream.range(0, number)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), Storm.BESIDE))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void assertOneOf(List<Call> calls, Integer success, Integer... others) {
        assertThat(calls).filteredOn(call -> call.status() == success).hasSize(1);
        assertThat(calls)
                .filteredOn(call -> call.status() != success)
                .extracting(Call::status)
                .isSubsetOf(others);
    }
}
