package org.authoritydirectory.mirror;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a mirror follows; where no source is named, the directory is one of its own. */
@ConfigMapping(prefix = "directory.mirror")
interface MirrorConfig {

    /** The address of the directory that is followed, such as {@code https://directory.example}. */
    Optional<URI> source();

    /** The public keys of its log, as its operator tells them by another way; one of them has to have signed. */
    Optional<List<String>> keys();

    /** How often to look for what is new, or {@code off}. */
    @WithDefault("10s")
    String every();

    /** How long the source may take to begin an answer, and to tell its checkpoint. */
    @WithDefault("30S")
    Duration timeout();

    /** How long records may take to arrive; what is not there by then is asked for anew. */
    @WithDefault("1H")
    Duration longest();
}
