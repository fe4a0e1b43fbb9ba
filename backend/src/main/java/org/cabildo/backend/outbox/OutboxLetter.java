package org.cabildo.backend.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A letter between being written and being sent. Times are UTC. */
@Entity
@Table(name = "outbox_letter")
class OutboxLetter extends TenantOwned {

    /** After each failure; after the last one nobody tries again. Together a day and a half. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    /** Longer than the mail server may take to answer: who has not said by then how it went has been killed. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int LONGEST_FAILURE = 500;

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

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable LocalDateTime nextAttemptAt;

    @Column(name = "failure")
    private @Nullable String failure;

    protected OutboxLetter() {}

    OutboxLetter(UUID id, Letter letter, Instant now) {
        super(id);
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.body = letter.body();
        this.writtenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.nextAttemptAt = writtenAt;
    }

    /** Nobody else tries for a while. */
    void claimed(Instant now) {
        attempts++;
        nextAttemptAt = LocalDateTime.ofInstant(now.plus(CLAIM), ZoneOffset.UTC);
    }

    /** What it said is forgotten: the links in it are keys. */
    void sent(Instant now) {
        sentAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        nextAttemptAt = null;
        failure = null;
        body = "";
    }

    void failed(String reason, Instant now) {
        failure = reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
        nextAttemptAt = attempts > PAUSES.size()
                ? null
                : LocalDateTime.ofInstant(now.plus(PAUSES.get(attempts - 1)), ZoneOffset.UTC);
    }

    /** Somebody wants it tried again now, whatever has happened. */
    void tryAgain(Instant now) {
        if (sentAt == null) {
            attempts = 0;
            nextAttemptAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        }
    }

    Letter letter() {
        return new Letter(recipient, subject, body);
    }

    LetterView view() {
        return new LetterView(
                id(),
                recipient,
                subject,
                body,
                writtenAt.toInstant(ZoneOffset.UTC),
                sentAt == null ? null : sentAt.toInstant(ZoneOffset.UTC),
                sentAt == null && nextAttemptAt == null,
                failure);
    }
}
