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
import org.eclipse.persistence.annotations.Convert;

/** Someone between the right password and the second factor. It is no session: nothing opens with it. */
@Entity
@Table(name = "account_pending")
class PendingSignIn {

    /** Long enough to find the telephone. */
    static final Duration LIFE = Duration.ofMinutes(10);

    static final int TRIES = 5;

    @Id
    @Column(name = "pending_hash")
    private byte[] hash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "good_until")
    private LocalDateTime goodUntil;

    @Column(name = "tries_left")
    private int triesLeft;

    protected PendingSignIn() {}

    PendingSignIn(Secret secret, UUID accountId, Instant now) {
        this.hash = secret.hash();
        this.accountId = accountId;
        this.goodUntil = LocalDateTime.ofInstant(now.plus(LIFE), ZoneOffset.UTC);
        this.triesLeft = TRIES;
    }

    UUID accountId() {
        return accountId;
    }

    boolean isGoodAt(Instant now) {
        return triesLeft > 0 && now.isBefore(goodUntil.toInstant(ZoneOffset.UTC));
    }

    void spendTry() {
        triesLeft--;
    }
}
