package org.authoritydirectory.operation;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * On H2, transactions take turns: one connection for all. H2 (every 2.x) loses what was committed when others wait for the
 * rows of a transaction that is rolled back: while the store is being written, it may give such a row its old value a
 * second time, after somebody else has changed it. See docs/adr/0008.
 */
@ApplicationScoped
class Turns {

    /** Longer than for a pool of many: who comes behind a crowd waits for all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final ProductionCheck check;

    Turns(AgroalDataSource database, ProductionCheck check) {
        this.database = database;
        this.check = check;
    }

    /** From now on; the schema is brought up to date with several connections, and before anybody else has one. */
    void take() {
        if (check.databaseKind().equals("H2")) {
            var pool = database.getConfiguration().connectionPoolConfiguration();
            pool.setMaxSize(1);
            pool.setAcquisitionTimeout(PATIENCE);
            database.flush(FlushMode.GRACEFUL);
        }
    }
}
