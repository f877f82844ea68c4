package org.authoritydirectory.operation;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.concurrent.locks.ReentrantLock;

/**
 * On H2, transactions take turns. H2 (every 2.x) loses what was committed when others wait for the rows of a transaction
 * that is rolled back: while the store is being written, it may give such a row its old value a second time, after somebody
 * else has changed it. Where nobody waits, nothing is lost. See docs/adr/0008.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class Turns {

    /** A transaction within another has the turn already. */
    private final ReentrantLock turn = new ReentrantLock(true);

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        turn.lock();
    }

    /** Told when the commit or the roll-back is over. */
    void end(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }
}
