package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.authoritydirectory.grant.GrantKind;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.submission.Submission;
import org.authoritydirectory.submission.SubmissionStatus;
import org.authoritydirectory.submission.SubmissionStep;
import org.authoritydirectory.submission.SubmissionType;

/**
 * Who is told of a step of a submission. Whoever took a login over can propose and wait; that they cannot do unseen: a
 * change of how an authority is reached is told to those who are reached today, when it is proposed and when it is
 * published.
 */
@ApplicationScoped
class SubmissionNotices {

    private final NoticeService notices;
    private final Messages messages;
    private final Recipients recipients;
    private final PublicationService publications;

    SubmissionNotices(
            NoticeService notices, Messages messages, Recipients recipients, PublicationService publications) {
        this.notices = notices;
        this.messages = messages;
        this.recipients = recipients;
        this.publications = publications;
    }

    void taken(@Observes SubmissionStep step) {
        Submission submission = step.submission();
        switch (step.event().type()) {
            case SUBMITTED, CORRECTED, REBASED -> proposed(submission);
            case APPROVED -> approved(submission);
            case RETURNED -> tellOffice(submission, MessageKind.RETURNED);
            case REJECTED -> tellOffice(submission, MessageKind.REJECTED);
            case SCHEDULED -> tellOffice(submission, MessageKind.SCHEDULED);
            case REOPENED -> tellOffice(submission, MessageKind.REOPENED);
            case COMMENTED, CLEARED, WITHDRAWN -> {}
        }
    }

    private void proposed(Submission submission) {
        Optional<Publication> published = publications.current(submission.authority());
        MessageKind kind = isWithdrawal(submission) ? MessageKind.WITHDRAWAL_PROPOSED : MessageKind.CONTACTS_PROPOSED;
        tellContacts(submission, published, kind, path(submission));
        if (submission.status() == SubmissionStatus.CLEARING) {
            notices.tell(
                    recipients.holders(
                            submission.authority(), submission.state(), grant -> grant.kind() == GrantKind.FOCAL_POINT),
                    about(submission, MessageKind.CLEARANCE));
        }
    }

    private void approved(Submission submission) {
        // It is in the log already, as part of this transaction; those who were reached stand in the version before.
        Optional<Publication> before = publications
                .current(submission.authority())
                .flatMap(now -> publications.version(now.authority(), now.version() - 1));
        MessageKind kind = isWithdrawal(submission) ? MessageKind.WITHDRAWAL_PUBLISHED : MessageKind.CONTACTS_PUBLISHED;
        tellContacts(submission, before, kind, "/v1/authorities/" + submission.authority());
        tellOffice(submission, MessageKind.APPROVED);
    }

    private void tellContacts(Submission submission, Optional<Publication> before, MessageKind kind, String path) {
        before.filter(last -> last.type() != Publication.Type.WITHDRAWN)
                .map(Publication::wholeEntry)
                .filter(entry -> isWithdrawal(submission) || Reach.differs(entry, submission.entry()))
                .ifPresent(entry -> notices.tell(
                        recipients.contacts(entry),
                        messages.about(kind, submission.authority(), submission.state(), path)));
    }

    private static boolean isWithdrawal(Submission submission) {
        return submission.type() == SubmissionType.WITHDRAW;
    }

    private void tellOffice(Submission submission, MessageKind kind) {
        notices.tell(
                recipients.holders(submission.authority(), submission.state(), grant -> grant.office()
                        .equals(submission.office())),
                about(submission, kind));
    }

    private Messages.Message about(Submission submission, MessageKind kind) {
        return messages.about(kind, submission.authority(), submission.state(), path(submission));
    }

    private static String path(Submission submission) {
        return "/v1/submissions/" + submission.id();
    }
}
