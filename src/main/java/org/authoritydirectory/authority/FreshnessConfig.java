package org.authoritydirectory.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a confirmation holds. */
@ConfigMapping(prefix = "directory.freshness")
public interface FreshnessConfig {

    /** Age of a confirmation from which the next one is due. */
    @WithDefault("365D")
    Duration dueAfter();

    /** Age of a confirmation from which the next one is overdue: a quarter of a year of grace. */
    @WithDefault("455D")
    Duration overdueAfter();
}
