package org.cabildo.backend.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What a device is asked to sign, once. */
@Entity
@Table(name = "account_challenge")
class Challenge {

    @Id
    @Column(name = "challenge_hash")
    private byte[] hash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID accountId;

    @Column(name = "good_until")
    private LocalDateTime goodUntil;

    protected Challenge() {}

    /** @param accountId whose device is to sign; null for whoever wants to come in */
    Challenge(byte[] hash, @Nullable UUID accountId, LocalDateTime goodUntil) {
        this.hash = hash;
        this.accountId = accountId;
        this.goodUntil = goodUntil;
    }
}
