package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.MailedDirectory;
import org.authoritydirectory.MutableClock;
import org.authoritydirectory.notice.Messages.Message;
import org.authoritydirectory.notice.Post.Letter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter leaves at least once, whatever breaks; as a rule once; and nothing is kept of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(MailedDirectory.class)
@Tag("database")
class SenderTest {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final GreenMail server = MailedDirectory.mailServer();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (String.valueOf(line.getLoggerName()).startsWith("com.icegreen")) {
                // What the server says is not ours.
                return;
            }
            logged.add(line.getMessage() + " "
                    + List.of(Optional.ofNullable(line.getParameters()).orElse(new Object[0])) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    NoticeService notices;

    @Inject
    NoticeRepository repository;

    @Inject
    SenderService sender;

    @Inject
    Messages messages;

    @Inject
    Post post;

    @Inject
    MutableClock clock;

    @BeforeEach
    void listens() {
        Logger.getLogger("").addHandler(listener);
    }

    /** No line of the log has an address in it. */
    @AfterEach
    void closes() {
        Logger.getLogger("").removeHandler(listener);
        server.stop();
        clock.reset();
        assertThat(logged).noneMatch(line -> line.contains("@somewhere") || line.contains("somebody"));
    }

    private void write(String... mailboxes) {
        Message message = messages.about(MessageKind.REPORT, "LVA-TEST00", "LVA", "/v1/reports/none");
        QuarkusTransaction.requiringNew().run(() -> notices.tell(Set.of(mailboxes), message));
    }

    private void failsOnce() {
        Awaitility.await().until(() -> post.written().stream().anyMatch(notice -> notice.attempts() > 0));
    }

    @Test
    void whileTheServerIsDownLettersWaitAndThenTheyArrive() {
        write("somebody@somewhere.example");
        failsOnce();
        server.start();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> post.waiting() == 1);
        clock.advance(FIRST_PAUSE);
        assertThat(post.arrivedAt(server)).extracting(Letter::to).containsExactly("somebody@somewhere.example");
        assertThat(logged).anyMatch(line -> line.contains("could not be sent at attempt"));
    }

    /** Each attempt comes later than the one before, until after six hours. */
    @Test
    void attemptsBecomeRarer() {
        write("somebody@somewhere.example");
        failsOnce();
        for (int attempt = 1; attempt < 12; attempt++) {
            int made = attempt;
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
            clock.advance(pause.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : pause);
            Awaitility.await().until(() -> post.written().get(0).attempts() == made + 1);
        }
        server.start();
        clock.advance(Duration.ofHours(6));
        assertThat(post.arrivedAt(server)).hasSize(1);
    }

    @Test
    void whatNoServerTakesForDaysIsGivenUpAndForgotten() {
        write("somebody@somewhere.example");
        failsOnce();
        clock.advance(Duration.ofDays(5).plusSeconds(1));
        post.leaves();
        assertThat(logged).anyMatch(line -> line.contains("given up"));
        server.start();
        write("else@somewhere.example");
        assertThat(post.arrivedAt(server)).extracting(Letter::to).containsExactly("else@somewhere.example");
    }

    /** Four senders at once, as on four replicas, and the one that runs by itself. */
    @Test
    void ofSeveralSendersOneSendsALetter() throws Exception {
        server.start();
        String[] mailboxes = IntStream.range(0, 24)
                .mapToObj(i -> "somebody" + i + "@somewhere.example")
                .toArray(String[]::new);
        write(mailboxes);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (Future<Object> end : threads.invokeAll(IntStream.range(0, 4)
                .mapToObj(i -> Executors.callable(() -> sender.send()))
                .collect(Collectors.toList()))) {
            end.get();
        }
        threads.shutdown();
        assertThat(post.arrivedAt(server)).extracting(Letter::to).containsExactlyInAnyOrder(mailboxes);
    }

    /** A sender that died after its claim has left what is seen here: an attempt that was begun, and the letter. */
    @Test
    void whatADeadSenderHadClaimedIsSentByAnother() {
        write("somebody@somewhere.example");
        failsOnce();
        clock.advance(FIRST_PAUSE);
        Awaitility.await().until(() -> post.written().get(0).attempts() == 2);
        Notice claimed = post.written().get(0);
        boolean taken = QuarkusTransaction.requiringNew()
                .call(() -> repository.claim(claimed, clock.instant().plus(FIRST_PAUSE)));
        boolean takenAgain = QuarkusTransaction.requiringNew()
                .call(() -> repository.claim(claimed, clock.instant().plus(FIRST_PAUSE)));
        assertThat(taken).isTrue();
        assertThat(takenAgain).isFalse();
        server.start();
        clock.advance(FIRST_PAUSE);
        assertThat(post.arrivedAt(server)).extracting(Letter::to).containsExactly("somebody@somewhere.example");
    }

    @Test
    void withoutAServerNothingIsSentAndItIsSaidSo() {
        assertThat(new MailAccess(false, "unset.invalid", Optional.of("a@b.example")).missing())
                .contains("quarkus.mailer.host is not set; no e-mail is sent");
        assertThat(new MailAccess(false, "mail.example", Optional.empty()).missing())
                .contains("quarkus.mailer.from is not set; no e-mail is sent");
        assertThat(new MailAccess(false, "mail.example", Optional.of("a@b.example")).missing())
                .isEmpty();
        assertThat(new MailAccess(true, "unset.invalid", Optional.empty()).missing())
                .isEmpty();
        assertThat(new MailHealth(new MailAccess(false, "unset.invalid", Optional.empty()))
                        .call()
                        .getData()
                        .orElseThrow())
                .containsKey("warning");
        assertThat(RestAssured.get("/q/health/ready").asString())
                .contains("\"mail\"")
                .doesNotContain("not set");
    }
}
