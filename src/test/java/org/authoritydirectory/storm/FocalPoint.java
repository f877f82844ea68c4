package org.authoritydirectory.storm;

import java.util.List;
import org.authoritydirectory.storm.Request.Kind;

/** Edits all entries of a State, and lets pass what its authorities propose. */
final class FocalPoint extends Editor {

    FocalPoint(Replicas replicas, long seed, String subject, Offices offices, String state) {
        super(replicas, seed, subject, offices, state, null);
    }

    @Override
    void step() {
        if (sometimes(25)) {
            super.step();
            return;
        }
        List<String> ids = queue("status=" + (sometimes(90) ? "clearing" : any(List.of("pending", "returned"))));
        if (ids.isEmpty()) {
            return;
        }
        String id = any(ids);
        Call seen = submission(id);
        if (seen.isDone()) {
            act(sometimes(80) ? Kind.CLEAR : Kind.RETURN, id, seen);
        }
    }
}
