package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.authoritydirectory.EmptyDirectory.withdrawal;
import static org.authoritydirectory.People.EDITOR_LATVIA_JUSTICE;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EmptyDirectory;
import org.authoritydirectory.MailedDirectory;
import org.authoritydirectory.MutableClock;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.notice.Post.Letter;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may edit an entry is reminded when its confirmation is due and when it is overdue: once, by whichever replica. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(MailedDirectory.class)
@Tag("database")
class ReminderTest {

    private static final String DUE = "Please confirm your entry: ";
    private static final String OVERDUE = "Your entry is overdue for confirmation: ";

    private final Set<String> to = new HashSet<>();
    private final GreenMail server = MailedDirectory.mailServer();

    @Inject
    ReminderService reminders;

    @Inject
    PublicationService publications;

    @Inject
    Post post;

    @Inject
    MutableClock clock;

    @BeforeEach
    void opens() {
        server.start();
    }

    @AfterEach
    void closes() {
        post.leaves();
        server.stop();
        clock.reset();
    }

    private Entry office(String id, String mailbox) {
        Entry entry = EntryJson.read("""
                {"id": "%s", "state": "LVA", "names": {"en": "Office to remind"},
                 "channels": [{"id": "c1", "kind": "email", "value": "office@channel.example", "visibility": "public"}],
                 "provenance": {"source": "test"}}""".formatted(id)).confirmed(clock.instant());
        publications.publish(EmptyDirectory.change(entry, 0));
        if (mailbox != null) {
            EDITOR_LATVIA_JUSTICE.granted(Map.of("kind", "editor", "authority", id, "mailbox", mailbox));
        }
        return entry;
    }

    /** The reminders that a mailbox has, after several replicas have looked at once. */
    private List<String> reminded(String mailbox) throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Callable<Object>> looks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            looks.add(Executors.callable(() -> reminders.remind()));
        }
        for (Future<Object> end : replicas.invokeAll(looks)) {
            end.get();
        }
        replicas.shutdown();
        return post.arrivedAt(server).stream()
                .peek(letter -> to.add(letter.to()))
                .filter(letter -> letter.to().equals(mailbox))
                .map(Letter::subject)
                .toList();
    }

    @Test
    void eachStepOfEachVersionIsToldOnce() throws Exception {
        String mailbox = "each-step@latvia.example";
        Entry entry = office("LVA-RMND01", mailbox);
        assertThat(reminded(mailbox)).isEmpty();
        clock.advance(Duration.ofDays(365).plusSeconds(1));
        assertThat(reminded(mailbox)).containsExactly(DUE + "LVA-RMND01");
        assertThat(reminded(mailbox)).isEmpty();
        clock.advance(Duration.ofDays(90));
        assertThat(reminded(mailbox)).containsExactly(OVERDUE + "LVA-RMND01");
        publications.publish(new ApprovedChange(
                Publication.Type.CONFIRMED, entry.confirmed(clock.instant()), 1, null, null, null, "LVA", "LVA"));
        assertThat(reminded(mailbox)).isEmpty();
        clock.advance(Duration.ofDays(366));
        assertThat(reminded(mailbox)).containsExactly(DUE + "LVA-RMND01");
        assertThat(to).doesNotContain("office@channel.example");
    }

    @Test
    void whoGetsTheRightLaterIsRemindedThen() throws Exception {
        office("LVA-RMND02", null);
        clock.advance(Duration.ofDays(500));
        assertThat(reminded("later@latvia.example")).isEmpty();
        EDITOR_LATVIA_JUSTICE.granted(
                Map.of("kind", "editor", "authority", "LVA-RMND02", "mailbox", "later@latvia.example"));
        assertThat(reminded("later@latvia.example")).containsExactly(OVERDUE + "LVA-RMND02");
    }

    @Test
    void ofWhatHasLeftTheDirectoryNobodyIsReminded() throws Exception {
        Entry gone = office("LVA-RMND03", "gone@latvia.example");
        publications.publish(withdrawal(gone, 1, "merged", null));
        clock.advance(Duration.ofDays(500));
        assertThat(reminded("gone@latvia.example")).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsNotWrittenTo() throws Exception {
        Entry office = office("LVA-RMND04", "unreachable@latvia.example");
        publications.publish(EmptyDirectory.change(office.unreachable(clock.instant()), 1));
        clock.advance(Duration.ofDays(500));
        assertThat(reminded("unreachable@latvia.example")).isEmpty();
    }
}
