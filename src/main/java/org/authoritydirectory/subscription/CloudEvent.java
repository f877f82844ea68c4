package org.authoritydirectory.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A CloudEvent 1.0 in the structured mode of its JSON format.
 *
 * @param id unique together with the source: the number of the publication
 * @param source the feed in which the same is found
 * @param subject id of the authority
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {

    private static final String NAMESPACE = "org.authoritydirectory.";

    static CloudEvent of(String id, String source, String kind, String subject, Instant time, Object data) {
        return new CloudEvent("1.0", id, source, NAMESPACE + kind, subject, time, "application/json", data);
    }
}
