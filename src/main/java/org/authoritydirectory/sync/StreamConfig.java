package org.authoritydirectory.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the live feed. */
@ConfigMapping(prefix = "directory.streams")
interface StreamConfig {

    /** How many streams may be open; 503 beyond. Each takes a connection and at most one page that is on its way. */
    @WithDefault("1000")
    int open();

    /** How many of them from one address; 429 beyond. */
    @WithDefault("20")
    int openPerAddress();

    /** How long a stream may be silent; shorter than {@code quarkus.http.idle-timeout} and than that of any proxy. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How long a reader may take to accept a page before its stream is cut off. */
    @WithDefault("30S")
    Duration slowAfter();
}
