package org.cabildo.backend.identity.factor;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** The public half of a key that someone's device keeps. Times are UTC. */
@Entity
@Table(name = "account_passkey")
class Passkey {

    @Id
    @Column(name = "id")
    @Convert(UuidConverter.NAME)
    private UUID id;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "credential_hash")
    private byte[] credentialHash;

    @Column(name = "credential")
    private byte[] credential;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible")
    private boolean isBackupEligible;

    @Column(name = "backed_up")
    private boolean isBackedUp;

    @Column(name = "name")
    private String name;

    @Column(name = "since")
    private LocalDateTime since;

    @Column(name = "used_at")
    private @Nullable LocalDateTime usedAt;

    protected Passkey() {}

    /** @param told what the device said of the key when it made it; holds the key */
    Passkey(UUID id, UUID accountId, AuthenticatorData<?> told, String name, Instant now) {
        var made = WebAuthn.key(told);
        this.id = id;
        this.accountId = accountId;
        this.credentialHash = hash(made.getCredentialId());
        this.credential = WebAuthn.CREDENTIALS.convert(made);
        this.signCount = told.getSignCount();
        this.isBackupEligible = told.isFlagBE();
        this.isBackedUp = told.isFlagBS();
        this.name = name;
        this.since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    static byte[] hash(byte[] credentialId) {
        return Sha256.digest().digest(credentialId);
    }

    UUID accountId() {
        return accountId;
    }

    byte[] credentialId() {
        return WebAuthn.CREDENTIALS.convert(credential).getCredentialId();
    }

    /** As it is held against what the device says now. */
    CredentialRecord known() {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                isBackupEligible,
                isBackedUp,
                signCount,
                WebAuthn.CREDENTIALS.convert(credential),
                null,
                null,
                null,
                Set.of());
    }

    /** What the device said was right. */
    void used(AuthenticatorData<?> told, Instant now) {
        signCount = told.getSignCount();
        isBackedUp = told.isFlagBS();
        usedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    PasskeyView view() {
        return new PasskeyView(
                id, name, since.toInstant(ZoneOffset.UTC), usedAt == null ? null : usedAt.toInstant(ZoneOffset.UTC));
    }
}
