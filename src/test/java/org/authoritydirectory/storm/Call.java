package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import org.authoritydirectory.operation.RunningDirectory;

/**
 * A request and its answer.
 *
 * @param status 0 where no answer came
 * @param tag the entity tag, with its quotes; null without one
 * @param location null without one
 * @param began when it was sent, in milliseconds of the run
 * @param millis how long the answer took
 */
record Call(Request request, int status, String tag, String location, String body, long began, long millis) {

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isUnanswered() {
        return status == 0;
    }

    JsonNode json() {
        return RunningDirectory.tree(body);
    }

    /** The id at the end of the address of what was made. */
    String made() {
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        String said = body == null ? "" : body.substring(0, Math.min(300, body.length()));
        return request.kind() + " " + request.mark() + ": " + request.method() + " " + request.path() + " -> " + status
                + " after " + millis + " ms: " + said;
    }
}
