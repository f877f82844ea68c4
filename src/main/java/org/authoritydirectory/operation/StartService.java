package org.authoritydirectory.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.authoritydirectory.directory.SnapshotService;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** What happens at the start, in this order: refuse to run unsafe, bring the schema up to date, load, build. */
@ApplicationScoped
class StartService {

    private static final Logger LOG = Logger.getLogger(StartService.class);

    /** Before the framework lets anything run that is scheduled. */
    void start(
            @Observes @Priority(10) StartupEvent started,
            ProductionCheck check,
            OperationConfig config,
            Flyway schema,
            LoadService load,
            DemoGrants demo,
            SnapshotService directory) {
        check.refuseUnsafe();
        schema.migrate();
        load.intoEmptyDirectory();
        demo.give();
        directory.start();
        config.greeting().ifPresent(LOG::info);
    }
}
