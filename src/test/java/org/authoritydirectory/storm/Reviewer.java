package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.authoritydirectory.storm.Request.Kind;

/** A member of the secretariat: decides on what waits, and proposes now and then. */
final class Reviewer extends Person {

    private final Offices offices;

    Reviewer(Replicas replicas, long seed, String subject, Offices offices) {
        super(replicas, seed, subject, "secretariat");
        this.offices = offices;
    }

    @Override
    void step() {
        if (sometimes(6)) {
            propose(any(offices.all()), Kind.AMEND);
            return;
        }
        List<String> ids = queue(sometimes(92) ? "status=pending" : "status=" + any(List.of("returned", "scheduled")));
        if (ids.isEmpty()) {
            return;
        }
        String id = any(ids);
        Call seen = submission(id);
        // What is stale is refused: worth a try now and then, and mostly left to its submitter.
        if (seen.isDone() && (!seen.json().has("meanwhile") || sometimes(40))) {
            Call answer = act(decision(seen.json()), id, seen);
            learn(seen.json(), answer);
        }
    }

    /** Gives the access that was asked for. */
    Call letIn(String accessRequest) {
        return send(request(
                Kind.ASK,
                accessRequest,
                "POST",
                "/v1/access-requests/" + accessRequest + "/approval",
                JsonNodeFactory.instance.objectNode()));
    }

    private Kind decision(JsonNode view) {
        if (sometimes(3)) {
            return Kind.CLEAR;
        }
        if (view.has("meanwhile") && sometimes(40)) {
            return Kind.REJECT;
        }
        if (view.path("type").asText().equals("withdraw") && sometimes(60)) {
            return Kind.REJECT;
        }
        return sometimes(65) ? Kind.APPROVE : sometimes(80) ? Kind.RETURN : Kind.REJECT;
    }

    private void learn(JsonNode view, Call answer) {
        boolean published =
                answer.isDone() && answer.json().path("status").asText().equals("approved");
        if (published && view.path("type").asText().equals("create")) {
            offices.come(view.path("authority").asText());
        } else if (published && view.path("type").asText().equals("withdraw")) {
            offices.gone(view.path("authority").asText());
        }
    }
}
