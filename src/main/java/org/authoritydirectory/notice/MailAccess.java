package org.authoritydirectory.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether mail can be sent from here, as far as the settings say. */
@ApplicationScoped
class MailAccess {

    private static final Logger LOG = Logger.getLogger(MailAccess.class);

    /** What {@code application.properties} has for a host that nobody has named (RFC 6761, 6.4). */
    private static final String UNSET = "unset.invalid";

    private final boolean mock;
    private final String host;
    private final Optional<String> from;

    MailAccess(
            @ConfigProperty(name = "quarkus.mailer.mock", defaultValue = "false") boolean mock,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = UNSET) String host,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mock = mock;
        this.host = host;
        this.from = from;
    }

    /** What stands against it; empty where mail is sent, or only looks as if it were (mock). */
    Optional<String> missing() {
        if (mock) {
            return Optional.empty();
        }
        if (host.equals(UNSET)) {
            return Optional.of("quarkus.mailer.host is not set; no e-mail is sent");
        }
        return from.isPresent() ? Optional.empty() : Optional.of("quarkus.mailer.from is not set; no e-mail is sent");
    }

    void say(@Observes StartupEvent started) {
        missing().ifPresent(LOG::warn);
    }
}
