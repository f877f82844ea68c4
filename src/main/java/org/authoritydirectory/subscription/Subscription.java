package org.authoritydirectory.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.shared.RandomId;

/** Somebody is told of publications at a target, from a place in the log on. */
@Entity
@Table(name = "subscription")
class Subscription {

    static final String UNVERIFIED = "unverified";
    static final String ACTIVE = "active";
    static final String ENDED = "ended";

    @Id
    private String id;

    private String subject;
    private String target;
    private String states;
    private String functions;
    private String instruments;
    private String status;
    private String secret;
    private String previousSecret;
    private Instant previousUntil;
    private long reached;
    private Instant createdAt;
    private Instant challengedAt;

    protected Subscription() {}

    Subscription(Actor actor, SubscriptionInput input, SigningSecret secret, long reached, Instant now) {
        this.id = RandomId.next();
        this.subject = actor.subject();
        this.target = input.target();
        this.states = SubscriptionFilter.written(input.states());
        this.functions = SubscriptionFilter.written(input.functions());
        this.instruments = SubscriptionFilter.written(input.instruments());
        this.status = UNVERIFIED;
        this.secret = secret.text();
        this.reached = reached;
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    String target() {
        return target;
    }

    boolean isOf(Actor actor) {
        return subject.equals(actor.subject());
    }

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    SubscriptionFilter filter() {
        return new SubscriptionFilter(
                SubscriptionFilter.read(states),
                SubscriptionFilter.read(functions),
                SubscriptionFilter.read(instruments));
    }

    /** Number of the last publication that was looked at for it. */
    long reached() {
        return reached;
    }

    void reach(long sequence) {
        this.reached = sequence;
    }

    /** When it was last asked whether it wants to be told; null for never. */
    Instant challengedAt() {
        return challengedAt;
    }

    void challenge(Instant now) {
        this.challengedAt = now;
    }

    /** The target has answered the challenge. */
    void verify() {
        this.status = ACTIVE;
    }

    /** The target wants to be told nothing any more. */
    void end() {
        this.status = ENDED;
    }

    /** Takes a new secret; the one it replaces signs beside it for a while. */
    void rotate(SigningSecret next, Instant previousUntil) {
        this.previousSecret = secret;
        this.previousUntil = previousUntil;
        this.secret = next.text();
    }

    /** What signs at an instant, the newest first. */
    List<SigningSecret> secrets(Instant now) {
        boolean both = previousUntil != null && now.isBefore(previousUntil);
        return both
                ? List.of(new SigningSecret(secret), new SigningSecret(previousSecret))
                : List.of(new SigningSecret(secret));
    }

    /** As it is answered, without any secret. */
    SubscriptionView view(long waiting, long dead) {
        SubscriptionFilter filter = filter();
        return new SubscriptionView(
                id,
                status,
                target,
                filter.states(),
                filter.functions(),
                filter.instruments(),
                createdAt,
                previousUntil,
                waiting,
                dead,
                null);
    }
}
