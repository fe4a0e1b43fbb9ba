package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.persistence.annotations.Convert;

/**
 * A browser in which someone has signed in before. Its tries are counted apart from those of strangers, so that nobody is
 * locked out by others (OWASP Authentication Cheat Sheet, device cookies).
 */
@Entity
@Table(name = "account_device")
class Device {

    @Id
    @Column(name = "device_hash")
    private byte[] hash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    protected Device() {}

    Device(Secret secret, UUID accountId, Instant now) {
        this.hash = secret.hash();
        this.accountId = accountId;
        this.seenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
