package org.authoritydirectory.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

    /** Runs until the process is told to stop. */
    public static void main(String... arguments) {
        // The framework answers an address it cannot parse with a bare 400; RequestGate answers it with a problem. The
        // framework reads this once, while it starts.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
