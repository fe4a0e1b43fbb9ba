package org.cabildo.backend.identity.factor;

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
import org.eclipse.persistence.annotations.Converter;

/** The app on someone's telephone that tells the codes. */
@Entity
@Table(name = "account_app")
@Converter(name = UuidConverter.NAME, converterClass = UuidConverter.class)
class AuthenticatorApp {

    @Id
    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "sealed_secret")
    private byte[] sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "since")
    private LocalDateTime since;

    protected AuthenticatorApp() {}

    AuthenticatorApp(UUID accountId, byte[] sealedSecret, long lastStep, Instant now) {
        this.accountId = accountId;
        this.sealedSecret = sealedSecret;
        this.lastStep = lastStep;
        this.since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID accountId() {
        return accountId;
    }

    void isSealedAnew(byte[] secret) {
        sealedSecret = secret;
    }

    byte[] sealedSecret() {
        return sealedSecret;
    }

    long lastStep() {
        return lastStep;
    }

    /** No code of this step or one before is good from now on. */
    void took(long step) {
        lastStep = step;
    }
}
