package org.authoritydirectory.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A key that a caller gave a request, with what was answered to it. */
@Entity
@IdClass(IdempotencyKey.Key.class)
@Table(name = "idempotency_key")
class IdempotencyKey {

    /** Keys of different logins have nothing to do with each other. */
    record Key(String subject, String token) implements Serializable {}

    @Id
    private String subject;

    @Id
    private String token;

    private String digest;
    private String answer;
    private Instant at;

    protected IdempotencyKey() {}

    IdempotencyKey(Key key, String digest, String answer, Instant at) {
        this.subject = key.subject();
        this.token = key.token();
        this.digest = digest;
        this.answer = answer;
        this.at = at;
    }

    String digest() {
        return digest;
    }

    String answer() {
        return answer;
    }
}
