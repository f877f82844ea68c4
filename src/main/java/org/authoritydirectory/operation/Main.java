package org.authoritydirectory.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.authoritydirectory.transparency.CopyCheck;

/** Starts the service, or does one of the things that need no service: {@code verify}, {@code new-key}. */
@QuarkusMain
public class Main {

    /** Runs until the process is told to stop. */
    public static void main(String... arguments) {
        if (CopyCheck.isAsked(arguments)) {
            System.exit(CopyCheck.run(arguments, System.out));
        }
        // The framework answers an address it cannot parse with a bare 400; RequestGate answers it with a problem. The
        // framework reads this once, while it starts.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
