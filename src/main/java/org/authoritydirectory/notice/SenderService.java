package org.authoritydirectory.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.shared.BackOff;
import org.jboss.logging.Logger;

/**
 * Sends what was written down, on every replica, each notice by one of them.
 *
 * <p>An attempt has three steps, each committed before the next: claim, send, delete. The claim counts the attempt and moves
 * the notice to the time of the next one; as it names the attempt before, the database grants it once. So a notice that
 * fails, or whose sender dies anywhere before the last step, is still there and comes up again by itself: it is sent at
 * least once. Where the sender dies between sending and deleting it is sent twice, with the same Message-ID; the other order
 * would lose it, and a mail server takes part in no transaction that could rule out both.
 *
 * <p>Nothing of a failure but its kind is logged: what mail servers answer has addresses in it.
 */
@ApplicationScoped
class SenderService {

    private static final Logger LOG = Logger.getLogger(SenderService.class);
    private static final int CHUNK = 50;

    private static final Duration SENT_WITHIN = Duration.ofMinutes(1);

    /** First twice as long as an attempt may last, so that nobody else begins while somebody is still sending. */
    private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(2), Duration.ofHours(6));

    private final NoticeRepository notices;
    private final ReactiveMailer mailer;
    private final MailAccess access;
    private final Vertx vertx;
    private final NoticeConfig config;
    private final Clock clock;

    SenderService(
            NoticeRepository notices,
            ReactiveMailer mailer,
            MailAccess access,
            Vertx vertx,
            NoticeConfig config,
            Clock clock) {
        this.notices = notices;
        this.mailer = mailer;
        this.access = access;
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
    }

    /** Sends what is due, and gives up what has been tried for too long. */
    @Scheduled(
            every = "${directory.notice.send-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        try {
            giveUp();
            if (access.missing().isEmpty()) {
                sendDue();
            }
        } catch (RuntimeException e) {
            LOG.warn("Notices could not be sent; tried again soon", e);
        }
    }

    private void sendDue() {
        List<Notice> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> notices.due(clock.instant(), CHUNK));
            for (Notice notice : due) {
                // Where one fails the next would too, most likely; the others wait for the next turn.
                if (isClaimed(notice) && !isSent(notice)) {
                    return;
                }
            }
        } while (due.size() == CHUNK);
    }

    private boolean isClaimed(Notice notice) {
        Instant next = clock.instant().plus(BACK_OFF.after(notice.attempts()));
        return QuarkusTransaction.requiringNew().call(() -> notices.claim(notice, next));
    }

    private boolean isSent(Notice notice) {
        try {
            deliver(mail(notice));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A notice (%s) could not be sent at attempt %d (%s); tried again later",
                    notice.kind(), notice.attempts() + 1, kind(e));
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> notices.deleteById(notice.id()));
        return true;
    }

    /**
     * Waits until the server has taken it. The mailer is called on one thread of the event loop: called from elsewhere, it
     * begins to listen to a new connection too late now and then, misses the greeting, and waits for it in vain.
     */
    private void deliver(Mail mail) {
        Context loop = vertx.getOrCreateContext();
        mailer.send(mail)
                .runSubscriptionOn(task -> loop.runOnContext(ignored -> task.run()))
                .await()
                .atMost(SENT_WITHIN);
    }

    /** Of a failure what it was, without a word of the server's. */
    private static String kind(Throwable failure) {
        return failure.getCause() == null ? failure.getClass().getSimpleName() : kind(failure.getCause());
    }

    private static Mail mail(Notice notice) {
        return Mail.withText(notice.recipient(), notice.subject(), notice.body())
                .addHeader("Message-ID", "<" + notice.id() + "@notice.authority-directory>")
                // No machine answers a machine (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private void giveUp() {
        Instant limit = clock.instant().minus(config.giveUpAfter());
        long lost = QuarkusTransaction.requiringNew().call(() -> notices.deleteWrittenBefore(limit));
        if (lost > 0) {
            LOG.errorf("%d notices could not be sent within %s and are given up", lost, config.giveUpAfter());
        }
    }
}
