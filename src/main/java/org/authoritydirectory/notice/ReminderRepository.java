package org.authoritydirectory.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The reminders that were written. */
@ApplicationScoped
class ReminderRepository implements PanacheRepositoryBase<Reminder, Reminder.Key> {

    /** The reminders of some authorities. */
    Set<Reminder.Key> of(List<String> authorities) {
        return list("authority in ?1", authorities).stream().map(Reminder::key).collect(Collectors.toSet());
    }
}
