package org.authoritydirectory.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the printed editions are made and kept. */
@ConfigMapping(prefix = "directory.edition")
interface EditionConfig {

    /** Where the editions are kept, in files without names; takes one file a language, and one more while it is made. */
    @WithDefault("${java.io.tmpdir}")
    Path folder();

    /** For how long after it was begun an edition may be answered while a newer one is made; it says which one it is. */
    @WithDefault("1H")
    Duration previousFor();

    /** How long to wait after an edition could not be made before it is tried again. */
    @WithDefault("1M")
    Duration retryAfter();

    /** With more entries than this an edition is not tagged, for tags take memory: some 50 MiB for 1,000 entries. */
    @WithDefault("5000")
    int taggedUpTo();
}
