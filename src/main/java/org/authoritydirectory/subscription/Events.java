package org.authoritydirectory.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.shared.RandomId;
import org.authoritydirectory.sync.ChangeView;

/** Writes what subscribers are told. */
@ApplicationScoped
class Events {

    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Events(ObjectMapper json, Clock clock, SubscriptionConfig config) {
        this.json = json;
        this.clock = clock;
        this.source = config.linkBase().orElse("").replaceAll("/+$", "") + "/v1/changes";
    }

    /**
     * A publication, in the form that everybody sees, whoever is told: what a target is, and who reads along there, the
     * directory cannot know. Who may see more reads the feed with a token.
     */
    SignedEvent of(Subscription subscription, Publication p, List<SigningSecret> secrets) {
        return new SignedEvent(
                subscription.id() + "-" + p.sequence(),
                bytes(CloudEvent.of(
                        String.valueOf(p.sequence()),
                        source,
                        p.type().code(),
                        p.authority(),
                        p.at(),
                        ChangeView.of(p, Visibility.PUBLIC))),
                secrets);
    }

    /** The question whether a target wants to be told at all: who answers with the token does. */
    SignedEvent challenge(String token, List<SigningSecret> secrets) {
        String id = RandomId.next();
        return new SignedEvent(
                id,
                bytes(CloudEvent.of(id, source, "challenge", null, clock.instant(), Map.of("challenge", token))),
                secrets);
    }

    private byte[] bytes(CloudEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
