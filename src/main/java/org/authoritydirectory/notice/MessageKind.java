package org.authoritydirectory.notice;

/** What people are told, each with its subject and its words. */
enum MessageKind {
    CONTACTS_PROPOSED("A change of contacts was proposed", """
            Somebody who may edit this entry has proposed to change how the authority is
            reached. You are told because you are among its published contacts, or hold
            the right to edit it.

            Nothing changes before the secretariat has approved it. If your office does
            not know of this change, tell the secretariat at once."""),
    CONTACTS_PUBLISHED("A change of contacts was published", """
            The way in which this authority is reached has changed in the directory. You
            are told because you were among its published contacts, or hold the right to
            edit it.

            If your office does not know of this change, tell the secretariat at once."""),
    WITHDRAWAL_PROPOSED("A withdrawal was proposed", """
            Somebody who may edit this entry has proposed that the authority leaves the
            directory. You are told because you are among its published contacts, or hold
            the right to edit it.

            Nothing changes before the secretariat has approved it. If your office does
            not know of this, tell the secretariat at once."""),
    WITHDRAWAL_PUBLISHED("An authority has left the directory", """
            This authority has left the directory. You are told because you were among its
            published contacts, or hold the right to edit it.

            If your office does not know of this, tell the secretariat at once."""),
    CLEARANCE("A draft waits for your clearance", """
            An authority of your State has proposed a change. It goes to the secretariat
            when you, the national focal point, have cleared it."""),
    RETURNED("A submission was returned", """
            A submission of your office was given back to be corrected. The directory says
            why."""),
    REJECTED("A submission was rejected", """
            A submission of your office was rejected. The directory says why."""),
    SCHEDULED("A submission was approved for later", """
            A submission of your office was approved. It is published at the time from
            which it shall be true."""),
    APPROVED("A submission was approved", """
            A submission of your office was approved and is published."""),
    REOPENED("A submission is decided on again", """
            A submission of your office was approved for later, but the entry was changed
            before that. The secretariat looks at it again."""),
    REPORT("A report waits for an answer", """
            Somebody who sends requests has reported that this entry is wrong. The entry
            stays as it is; if the report is right, propose a change."""),
    CONFIRMATION_DUE("Please confirm your entry", """
            It is time to say again that this entry is right. Read it, then confirm it or
            propose a change."""),
    CONFIRMATION_OVERDUE("Your entry is overdue for confirmation", """
            Nobody has said for a long time that this entry is right, and the directory
            tells its readers so. Read it, then confirm it or propose a change.""");

    private final String subject;
    private final String text;

    MessageKind(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /** The code in the database, such as {@code contacts-proposed}. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
