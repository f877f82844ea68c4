package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.authoritydirectory.storm.Request.Kind;

/** Publishes as fast as it can, with somebody who approves at once: entries that come, change and leave. */
final class Writer extends Person {

    private static final int FEW = 3;
    private static final int TRIES = 5;
    private static final List<String> STATES = List.of("IRL", "GBR", "LVA", "KEN");

    private final Reviewer approver;
    private final List<String> mine = new ArrayList<>();

    Writer(Replicas replicas, long seed, int number) {
        super(replicas, seed, "writer-" + number, "secretariat");
        approver = new Reviewer(replicas, seed, "approver-" + number, new Offices());
    }

    @Override
    void step() {
        if (mine.size() < FEW || sometimes(5)) {
            JsonNode published = publish(create(any(STATES)));
            if (published != null) {
                mine.add(published.path("authority").asText());
            }
            return;
        }
        String authority = any(mine);
        Call read = read("/v1/authorities/" + authority);
        if (!read.isDone()) {
            return;
        }
        if (sometimes(8)) {
            String path = "/v1/authorities/" + authority + "?reason=merged";
            Call left =
                    send(request(Kind.DELETE, authority, "DELETE", path, null).naming(read.tag()));
            if (publish(left) != null) {
                mine.remove(authority);
            }
        } else {
            publish(proposeNow(authority, read.tag(), (ObjectNode) read.json()));
        }
    }

    /** Has what was proposed approved; null where that came to nothing. */
    private JsonNode publish(Call proposal) {
        if (proposal.status() != 202) {
            return null;
        }
        for (int i = 0; i < TRIES; i++) {
            Call seen = approver.submission(proposal.made());
            if (seen.isDone() && seen.json().path("status").asText().equals("approved")) {
                return seen.json();
            }
            Call answer = approver.act(Kind.APPROVE, proposal.made(), seen.tag());
            if (answer.isDone()) {
                return answer.json();
            }
        }
        return null;
    }
}
