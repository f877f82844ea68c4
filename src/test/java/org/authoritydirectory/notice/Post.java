package org.authoritydirectory.notice;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The letters that were written, and those that arrived. */
@ApplicationScoped
class Post {

    @Inject
    NoticeRepository notices;

    /** A letter as it arrived. */
    record Letter(String to, String subject, String body, String headers) {}

    /** The number of letters that wait. */
    long waiting() {
        return QuarkusTransaction.requiringNew().call(() -> notices.count());
    }

    /** Those that wait. */
    List<Notice> written() {
        return QuarkusTransaction.requiringNew().call(() -> notices.listAll());
    }

    /** Until every letter has left, and be it at the second attempt, two minutes after the first. */
    void leaves() {
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> waiting() == 0);
    }

    /** Every letter that has arrived and was not asked for yet, once all have left. */
    List<Letter> arrivedAt(GreenMail server) {
        leaves();
        List<Letter> letters = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            letters.add(letter(message));
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        return letters;
    }

    private static Letter letter(MimeMessage message) {
        try {
            StringBuilder headers = new StringBuilder();
            message.getAllHeaderLines().asIterator().forEachRemaining(line -> headers.append(line)
                    .append('\n'));
            Address[] to = message.getAllRecipients();
            return new Letter(
                    String.join(",", Stream.of(to).map(Address::toString).toList()),
                    message.getSubject(),
                    (String) message.getContent(),
                    headers.toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
