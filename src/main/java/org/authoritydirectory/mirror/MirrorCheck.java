package org.authoritydirectory.mirror;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.authoritydirectory.transparency.CheckpointService;
import org.eclipse.microprofile.config.Config;

/** Refuses to start a mirror that could prove nothing, or that would have something of its own. */
@ApplicationScoped
class MirrorCheck {

    private static final List<String> OF_ITS_OWN = List.of("directory.load.location", "directory.transparency.key");

    /** Before anything is loaded. */
    void start(
            @Observes @Priority(1) StartupEvent started,
            MirrorConfig config,
            Config settings,
            CheckpointService checkpoints) {
        if (config.source().isPresent()) {
            checkpoints.trust(keys(config, settings));
        }
    }

    /**
     * The keys that a mirror relies on.
     *
     * @throws IllegalStateException saying what is wrong with the settings
     */
    static List<String> keys(MirrorConfig config, Config settings) {
        for (String setting : OF_ITS_OWN) {
            if (settings.getOptionalValue(setting, String.class).isPresent()) {
                throw new IllegalStateException("A mirror has nothing of its own: it goes without " + setting + ".");
            }
        }
        return config.keys()
                .orElseThrow(() -> new IllegalStateException(
                        "A mirror relies on the keys of its source alone. Ask its operator for them, and tell them in"
                                + " DIRECTORY_MIRROR_KEYS."));
    }
}
