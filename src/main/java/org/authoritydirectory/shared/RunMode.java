package org.authoritydirectory.shared;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Set;

/** Whether the service runs in earnest. */
public final class RunMode {

    private static final Set<String> TRYING_OUT = Set.of("demo", "dev", "test");

    private RunMode() {}

    /** True unless it was started as a demo, for development or in a test. */
    public static boolean isProduction() {
        return ConfigUtils.getProfiles().stream().noneMatch(TRYING_OUT::contains);
    }
}
