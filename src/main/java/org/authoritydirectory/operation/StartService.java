package org.authoritydirectory.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.authoritydirectory.directory.SnapshotService;
import org.flywaydb.core.Flyway;

/** What happens at the start, in this order: refuse to run unsafe, bring the schema up to date, load, build. */
@ApplicationScoped
class StartService {

    void start(
            @Observes StartupEvent started,
            ProductionCheck check,
            Flyway schema,
            LoadService load,
            SnapshotService directory) {
        check.refuseUnsafe();
        schema.migrate();
        load.intoEmptyDirectory();
        directory.start();
    }
}
