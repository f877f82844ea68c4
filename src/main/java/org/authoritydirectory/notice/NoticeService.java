package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.authoritydirectory.notice.Messages.Message;

/**
 * Writes down who is to be told what, as part of the transaction of what it tells of: after a crash or a roll-back either
 * both are there or neither. Nothing is sent here.
 */
@ApplicationScoped
class NoticeService {

    private final NoticeRepository notices;
    private final Clock clock;

    NoticeService(NoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** A message to each of the mailboxes, so that none of them learns of another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Set<String> mailboxes, Message message) {
        Instant now = clock.instant();
        mailboxes.forEach(mailbox -> notices.persist(new Notice(mailbox, message, now)));
    }
}
