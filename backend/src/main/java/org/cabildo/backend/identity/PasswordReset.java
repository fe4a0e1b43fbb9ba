package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.platform.mail.Letter;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** A letter with which someone who has forgotten the password chooses another, once. Times are UTC. */
@Entity
@Table(name = "account_reset")
class PasswordReset {

    /** Short, since it lies in a letter box. */
    static final Duration LIFE = Duration.ofHours(1);

    /** Longer than the mail server may take to answer, and after a failure. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final int LONGEST_FAILURE = 500;

    @Id
    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "good_until")
    private LocalDateTime goodUntil;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    @Column(name = "sent_at")
    private @Nullable LocalDateTime sentAt;

    @Column(name = "next_attempt_at")
    private @Nullable LocalDateTime nextAttemptAt;

    @Column(name = "failure")
    private @Nullable String failure;

    protected PasswordReset() {}

    PasswordReset(Secret code, UUID accountId, Letter letter, Instant now) {
        this.codeHash = code.hash();
        this.accountId = accountId;
        this.goodUntil = utc(now.plus(LIFE));
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.body = letter.body();
        this.writtenAt = utc(now);
        this.nextAttemptAt = writtenAt;
    }

    UUID accountId() {
        return accountId;
    }

    byte[] codeHash() {
        return codeHash;
    }

    Letter letter() {
        return new Letter(recipient, subject, body);
    }

    /** Nobody else tries for a while. */
    void claimed(Instant now) {
        nextAttemptAt = utc(now.plus(PAUSE));
    }

    /** What it said is forgotten: the link in it is a key. */
    void sent(Instant now) {
        sentAt = utc(now);
        nextAttemptAt = null;
        failure = null;
        body = "";
    }

    void failed(String reason) {
        failure = reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
    }

    ResetLetterView view() {
        return new ResetLetterView(
                recipient,
                subject,
                body,
                writtenAt.toInstant(ZoneOffset.UTC),
                sentAt == null ? null : sentAt.toInstant(ZoneOffset.UTC),
                failure);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
