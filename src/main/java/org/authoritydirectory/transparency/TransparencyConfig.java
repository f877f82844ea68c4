package org.authoritydirectory.transparency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How the log is vouched for. */
@ConfigMapping(prefix = "directory.transparency")
interface TransparencyConfig {

    /** The key that signs checkpoints, {@code PRIVATE+KEY+name+id+key}; without one there are no checkpoints. */
    Optional<String> key();

    /** Keys of the same name that sign beside it, for as long as readers still trust them. */
    Optional<List<String>> previousKeys();

    /** How often the stored log is read from end to end and checked, or {@code off}. */
    @WithDefault("1h")
    String checkEvery();
}
