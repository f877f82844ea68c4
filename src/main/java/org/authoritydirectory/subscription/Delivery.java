package org.authoritydirectory.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.shared.BackOff;

/** A publication that a subscriber has still to be told of. */
@Entity
@IdClass(Delivery.Key.class)
@Table(name = "delivery")
class Delivery {

    static final String WAITING = "waiting";
    static final String DEAD = "dead";

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofHours(6));

    /** Whom it is for, and the number of the publication. */
    record Key(String subscription, long sequence) implements Serializable {}

    /** Why it was not taken, without a word of the target's. */
    enum Failure {
        /** Somebody answered, but not with 2xx. */
        NOT_TAKEN,
        /** Nobody answered in time, or not for this name. */
        NO_ANSWER,
        /** The target is none that may be told. */
        NOT_ALLOWED,
        /** The target wants to be told nothing any more (410). */
        ENDED;

        /** The code in the API and in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private String subscription;

    @Id
    private long sequence;

    private String authority;
    private String status;
    private int attempts;
    private Instant writtenAt;
    private Instant dueAt;
    private String failure;

    protected Delivery() {}

    Delivery(Subscription subscription, Publication publication, Instant now) {
        this.subscription = subscription.id();
        this.sequence = publication.sequence();
        this.authority = publication.authority();
        this.status = WAITING;
        this.writtenAt = now;
        this.dueAt = now;
    }

    Key key() {
        return new Key(subscription, sequence);
    }

    /** How often somebody has begun to send it. */
    int attempts() {
        return attempts;
    }

    boolean isDead() {
        return status.equals(DEAD);
    }

    /** An attempt has failed: the next one comes later each time, until it is given up. */
    void fail(Failure failure, Instant now, Duration giveUpAfter) {
        this.failure = failure.code();
        if (now.isBefore(writtenAt.plus(giveUpAfter))) {
            this.dueAt = now.plus(pause(attempts));
        } else {
            this.status = DEAD;
        }
    }

    /** Tried again from the beginning. */
    void revive(Instant now) {
        this.status = WAITING;
        this.attempts = 0;
        this.writtenAt = now;
        this.dueAt = now;
    }

    /** How long nobody tries after so many attempts: five seconds, doubled each time, six hours at most. */
    static Duration pause(int attempts) {
        return BACK_OFF.after(attempts - 1);
    }

    DeadLetterView view() {
        return new DeadLetterView(sequence, authority, attempts, writtenAt, failure);
    }
}
