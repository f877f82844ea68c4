package org.authoritydirectory.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message as a subscriber gets it.
 *
 * @param id the same whenever the same is sent again, so that its receiver can know it
 * @param body a CloudEvent as JSON
 * @param secrets of the subscription, the newest first
 */
record SignedEvent(String id, byte[] body, List<SigningSecret> secrets) {

    /** The headers of Standard Webhooks, of an attempt at this instant. */
    Map<String, String> headers(Instant now) {
        long timestamp = now.getEpochSecond();
        return Map.of(
                "content-type",
                "application/cloudevents+json",
                "user-agent",
                "authority-directory",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                secrets.stream().map(secret -> secret.sign(id, timestamp, body)).collect(Collectors.joining(" ")));
    }
}
