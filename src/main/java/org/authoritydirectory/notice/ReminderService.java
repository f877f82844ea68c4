package org.authoritydirectory.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.authority.FreshnessConfig;
import org.authoritydirectory.notice.Messages.Message;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.jboss.logging.Logger;

/**
 * Reminds those who may edit an entry that a confirmation is due, and again when it is overdue: once a version and step.
 * Every replica looks; the primary key of the reminder, written together with the notices, lets one of them tell.
 */
@ApplicationScoped
class ReminderService {

    private static final Logger LOG = Logger.getLogger(ReminderService.class);
    private static final int CHUNK = 200;

    private final ReminderRepository reminders;
    private final NoticeService notices;
    private final Messages messages;
    private final Recipients recipients;
    private final PublicationService publications;
    private final FreshnessConfig freshness;
    private final Clock clock;

    ReminderService(
            ReminderRepository reminders,
            NoticeService notices,
            Messages messages,
            Recipients recipients,
            PublicationService publications,
            FreshnessConfig freshness,
            Clock clock) {
        this.reminders = reminders;
        this.notices = notices;
        this.messages = messages;
        this.recipients = recipients;
        this.publications = publications;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Goes through the directory in pieces and writes the reminders that are missing. */
    @Scheduled(
            every = "${directory.notice.remind-every}",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void remind() {
        try {
            List<Publication> piece = publications.currentAfter("", CHUNK);
            while (!piece.isEmpty()) {
                remind(piece);
                piece = publications.currentAfter(piece.get(piece.size() - 1).authority(), CHUNK);
            }
        } catch (RuntimeException e) {
            LOG.warn("Not every reminder could be written; tried again at the next turn", e);
        }
    }

    private void remind(List<Publication> piece) {
        Set<Reminder.Key> known = known(piece);
        for (Publication last : piece) {
            if (last.type() == Publication.Type.WITHDRAWN) {
                continue;
            }
            Entry entry = last.entry();
            Freshness step = Freshness.at(clock.instant(), entry, freshness);
            boolean matters = step == Freshness.DUE || step == Freshness.OVERDUE;
            if (matters && !known.contains(Reminder.Key.of(last, step))) {
                remind(last, entry, step);
            }
        }
    }

    private void remind(Publication last, Entry entry, Freshness step) {
        Set<String> holders = recipients.holders(entry.id(), entry.state(), grant -> true);
        if (holders.isEmpty()) {
            // Nobody to tell yet; somebody may hold the right at the next turn.
            return;
        }
        Message message = messages.about(
                step == Freshness.DUE ? MessageKind.CONFIRMATION_DUE : MessageKind.CONFIRMATION_OVERDUE,
                entry.id(),
                entry.state(),
                "/v1/authorities/" + entry.id());
        Reminder.Key key = Reminder.Key.of(last, step);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (reminders.findByIdOptional(key).isEmpty()) {
                    reminders.persistAndFlush(new Reminder(key, clock.instant()));
                    notices.tell(holders, message);
                }
            });
        } catch (RuntimeException e) {
            // Another replica was first, or else there is something wrong.
            if (!known(List.of(last)).contains(key)) {
                throw e;
            }
        }
    }

    private Set<Reminder.Key> known(List<Publication> piece) {
        List<String> authorities = piece.stream().map(Publication::authority).toList();
        return QuarkusTransaction.requiringNew().call(() -> reminders.of(authorities));
    }
}
