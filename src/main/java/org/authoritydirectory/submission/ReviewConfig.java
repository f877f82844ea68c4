package org.authoritydirectory.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How review is done. */
@ConfigMapping(prefix = "directory.review")
interface ReviewConfig {

    /** Within which time an urgent submission should be decided. */
    @WithDefault("24H")
    Duration urgentWithin();

    /** Decisions one member may take in an hour: more is no reading any more, or a stolen login. */
    @WithDefault("60")
    int decisionsPerHour();

    /** How long ago a member may have shown their password when they approve (RFC 9470). */
    @WithDefault("12H")
    Duration recentSignIn();

    /** How often to look for approved changes whose instant has come. */
    @WithDefault("5S")
    Duration lookForDue();
}
