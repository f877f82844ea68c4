package org.authoritydirectory.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How partner systems are told. */
@ConfigMapping(prefix = "directory.subscription")
interface SubscriptionConfig {

    /**
     * What may be told beyond the public Internet: names of hosts, ranges of addresses ({@code 10.0.0.0/8}), and single
     * {@code http://host:port}.
     */
    Optional<List<String>> allowedTargets();

    /** The address under which partners know this directory: what their events come from. */
    @WithDefault("${directory.notice.link-base:}")
    Optional<String> linkBase();

    /** How often to look for publications to tell of, or {@code off}. */
    @WithDefault("5s")
    String sendEvery();

    /** How long a connection may take. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long an attempt may take in all, from asking for the name of the host to the end of the answer. */
    @WithDefault("10S")
    Duration timeout();

    /** For how long an event that its target does not take is tried again, until it becomes a dead letter. */
    @WithDefault("3D")
    Duration giveUpAfter();

    /** How long events are signed with the secret before as well: the time a partner has to take the new one. */
    @WithDefault("24H")
    Duration secretOverlap();

    /** How many subscriptions a login may have. */
    @WithDefault("20")
    int mostPerLogin();
}
