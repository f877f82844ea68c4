package org.authoritydirectory.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** E-mails still to be sent. */
@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, String> {

    /** Those whose time has come, the longest waiting first. */
    List<Notice> due(Instant now, int limit) {
        return find("dueAt <= ?1 order by dueAt, id", now).page(0, limit).list();
    }

    /**
     * Takes one attempt at a notice, unless somebody else has taken it: the database lets one of several do it.
     *
     * @param next when the attempt after this one may begin
     */
    boolean claim(Notice notice, Instant next) {
        return update(
                        "attempts = attempts + 1, dueAt = ?1 where id = ?2 and attempts = ?3",
                        next,
                        notice.id(),
                        notice.attempts())
                == 1;
    }

    /** Deletes what was written before an instant, and gives its number. */
    long deleteWrittenBefore(Instant at) {
        return delete("at < ?1", at);
    }
}
