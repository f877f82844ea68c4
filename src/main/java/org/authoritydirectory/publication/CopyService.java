package org.authoritydirectory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Writes a log that is the copy of another one: the same records under the same numbers, under the lock of its end. */
@ApplicationScoped
public class CopyService {

    private static final int CHUNK = 500;

    private final PublicationRepository publications;
    private final StatelessSession session;
    private final Event<LogAppended> appended;

    CopyService(PublicationRepository publications, StatelessSession session, Event<LogAppended> appended) {
        this.publications = publications;
        this.session = session;
        this.appended = appended;
    }

    /** The number of the last record, and the right to the next one until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long hold() {
        return held().sequence();
    }

    /**
     * Appends records within the caller's transaction, which commits what it has found to be right.
     *
     * @param lines each a record, as {@code /v1/log/records} has it
     * @param leafHashes told the leaf hash of each, as hexadecimal
     * @throws BrokenLogException at the first that is not the next one or does not fit together
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Iterator<String> lines, Consumer<String> leafHashes) {
        Head head = held();
        Map<String, Integer> versions = new HashMap<>();
        while (lines.hasNext()) {
            List<Publication> chunk = new ArrayList<>();
            while (lines.hasNext() && chunk.size() < CHUNK) {
                Publication record = CopiedRecord.next(lines.next(), head.sequence() + 1, head.linkHash());
                int next = versions.computeIfAbsent(record.authority(), publications::currentVersion) + 1;
                if (record.version() != next) {
                    throw new BrokenLogException(record.sequence(), "is not the next version of its entry");
                }
                versions.put(record.authority(), next);
                head.advanceTo(record);
                leafHashes.accept(record.leafHash());
                chunk.add(record);
            }
            session.insertMultiple(chunk);
        }
        session.update(head);
        appended.fire(new LogAppended(head.sequence()));
    }

    private Head held() {
        return session.get(Head.class, Head.ID, LockMode.PESSIMISTIC_WRITE);
    }
}
