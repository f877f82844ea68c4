package org.authoritydirectory.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.authoritydirectory.authority.Visibility;

/**
 * Publications as server-sent events (HTML Living Standard, 9.2), written once for all streams at one place.
 *
 * @param last the number of the last of them
 */
record EventPage(Buffer bytes, long last) {

    /** What a stream begins with: milliseconds after which a reader whose connection broke asks again. */
    static final Buffer GREETING = Buffer.buffer("retry: 3000\n\n");

    /** A comment, which readers pass over. */
    static final Buffer HEARTBEAT = Buffer.buffer(": \n\n");

    static EventPage of(List<ChangeView> changes, Visibility audience, String log, ObjectMapper json) {
        StringBuilder text = new StringBuilder();
        long last = 0;
        for (ChangeView change : changes) {
            last = change.sequence();
            // JSON text has its line ends escaped, so an event is one line of data.
            text.append("id: ").append(new ChangeToken(last, audience).sealed(log));
            text.append("\nevent: ").append(change.type());
            text.append("\ndata: ").append(written(change, json)).append("\n\n");
        }
        return new EventPage(Buffer.buffer(text.toString().getBytes(StandardCharsets.UTF_8)), last);
    }

    private static String written(ChangeView change, ObjectMapper json) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
