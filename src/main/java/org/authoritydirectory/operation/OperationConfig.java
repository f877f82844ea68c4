package org.authoritydirectory.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.grant.GrantKind;

/** How the service runs. */
@ConfigMapping(prefix = "directory")
interface OperationConfig {

    /** Accept the embedded database in production; it says so in its log and its health. */
    @WithDefault("false")
    boolean allowH2InProduction();

    /** Accept in production that no identity provider is configured, so that the directory can only be read. */
    @WithDefault("false")
    boolean withoutSignIn();

    /** What the log says when the service is ready, such as who can sign in to the demo. */
    Optional<String> greeting();

    /** Who may edit what in the demo; refused in production, where the secretariat decides. */
    List<DemoGrant> demoGrants();

    /** What to load into an empty directory. */
    Load load();

    /** What a single client may ask of the service. */
    Limits limits();

    /** The right of a login of the demo. */
    interface DemoGrant {

        /** The login's subject in the demo realm. */
        String subject();

        @WithDefault("editor")
        GrantKind kind();

        Optional<String> authority();

        Optional<String> state();
    }

    /** Loading. */
    interface Load {

        /** A file of entries, one JSON document a line (what the NDJSON export gives), or {@code classpath:} and a name. */
        Optional<String> location();
    }

    /** Limits. */
    interface Limits {

        /** Requests a minute from one address; also the most at once. */
        @WithDefault("600")
        int requestsPerMinute();

        /** Longest address with its parameters, in bytes. */
        @WithDefault("8192")
        int uriLength();

        /** Largest request body, in bytes. */
        @WithDefault("1048576")
        long bodySize();
    }
}
