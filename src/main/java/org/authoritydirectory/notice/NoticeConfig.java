package org.authoritydirectory.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people are told. */
@ConfigMapping(prefix = "directory.notice")
interface NoticeConfig {

    /** The address under which readers know this directory, to which links are added; without one they stay relative. */
    Optional<String> linkBase();

    /** How often to look for messages to send, or {@code off}. */
    @WithDefault("10s")
    String sendEvery();

    /** How often to look for entries whose confirmation is due, or {@code off}. */
    @WithDefault("6h")
    String remindEvery();

    /** For how long a message that no mail server takes is tried again (RFC 5321, 4.5.4.1: at least four to five days). */
    @WithDefault("5D")
    Duration giveUpAfter();
}
