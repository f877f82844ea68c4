package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.storm.Request.Kind;

/** Proposes changes, and follows what becomes of them. */
class Editor extends Person {

    private static final int MOST_OPEN = 6;

    private final Offices offices;
    private final String state;
    private final String authority;
    private final List<String> mine = new ArrayList<>();

    /**
     * An editor of an entry or of a State.
     *
     * @param authority null for all entries of the State
     */
    Editor(Replicas replicas, long seed, String subject, Offices offices, String state, String authority) {
        super(replicas, seed, subject);
        this.offices = offices;
        this.state = state;
        this.authority = authority;
    }

    String state() {
        return state;
    }

    String authority() {
        return authority;
    }

    private String office() {
        return authority != null ? authority : any(offices.of(state));
    }

    @Override
    void step() {
        int dice = random.nextInt(100);
        if (dice < 40 && mine.size() < MOST_OPEN) {
            propose();
        } else if (dice < 85 && !mine.isEmpty()) {
            follow(any(mine));
        } else if (dice < 88) {
            confirm();
        } else {
            look();
        }
    }

    private void propose() {
        boolean wide = authority == null;
        Call answer;
        List<String> created = wide ? offices.createdIn(state) : List.of();
        if (wide && sometimes(created.isEmpty() ? 10 : 2)) {
            answer = create(state);
        } else if (!created.isEmpty() && sometimes(5)) {
            answer = propose(any(created), Kind.DELETE);
        } else {
            answer = propose(office(), Kind.AMEND);
        }
        if (answer.status() == 202) {
            mine.add(answer.made());
        }
    }

    private void follow(String id) {
        Call seen = submission(id);
        if (!seen.isDone()) {
            return;
        }
        JsonNode view = seen.json();
        String status = view.path("status").asText();
        if (status.equals("approved") || status.equals("rejected") || status.equals("withdrawn")) {
            mine.remove(id);
        } else if (sometimes(5)) {
            send(request(Kind.WITHDRAW, id, "DELETE", "/v1/submissions/" + id, null));
        } else if (view.has("meanwhile")) {
            boolean hopeless = view.path("meanwhile").has("conflicts");
            if (hopeless && sometimes(70)) {
                send(request(Kind.WITHDRAW, id, "DELETE", "/v1/submissions/" + id, null));
            } else {
                act(Kind.REBASE, id, seen);
            }
        } else if (status.equals("returned") || sometimes(5)) {
            correct(id, seen);
        } else if (sometimes(40)) {
            act(Kind.COMMENT, id, seen);
        }
    }

    private Call correct(String id, Call seen) {
        return correct(id, ifMatch(id, seen.tag()), seen.json());
    }

    Call correct(String id, String tag, JsonNode seen) {
        Request request = request(Kind.CORRECT, id, "PATCH", "/v1/submissions/" + id, null);
        Edit edit = text(request.mark());
        return send(new Request(
                subject(),
                Kind.CORRECT,
                request.mark(),
                id,
                "PATCH",
                request.path(),
                tag,
                null,
                edit,
                edit.patchOf((ObjectNode) seen.path("entry"))));
    }

    Call confirm() {
        String office = office();
        Call entry = read("/v1/authorities/" + office);
        return entry.isDone() ? confirm(office, ifMatch(office, entry.tag())) : entry;
    }

    Call confirm(String office, String tag) {
        return send(request(Kind.CONFIRM, office, "POST", "/v1/authorities/" + office + "/confirmations", null)
                .naming(tag));
    }

    /** Looks at what others proposed, and says something to it, or tries what is not theirs to do. */
    private void look() {
        List<String> ids = queue("status=pending");
        if (ids.isEmpty()) {
            return;
        }
        String id = any(ids);
        Call seen = submission(id);
        if (seen.isDone()) {
            act(any(List.of(Kind.COMMENT, Kind.COMMENT, Kind.APPROVE, Kind.CLEAR, Kind.REBASE)), id, seen);
        }
    }
}
