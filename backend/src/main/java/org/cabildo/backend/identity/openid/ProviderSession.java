package org.cabildo.backend.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Which session here belongs to which at the provider. */
@Entity
@Table(name = "openid_session")
class ProviderSession extends TenantOwned {

    @Column(name = "session_hash")
    private byte[] sessionHash;

    @Column(name = "subject_hash")
    private byte[] subjectHash;

    @Column(name = "sid_hash")
    private byte @Nullable [] sidHash;

    @Column(name = "sealed_token")
    private byte @Nullable [] sealedToken;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    protected ProviderSession() {}

    /** @param sidHash null if the provider has no name for its session */
    ProviderSession(
            UUID id,
            byte[] sessionHash,
            Subject subject,
            byte @Nullable [] sidHash,
            byte @Nullable [] sealedToken,
            Instant now) {
        super(id);
        this.sessionHash = sessionHash.clone();
        this.subjectHash = subject.hash();
        this.sidHash = sidHash == null ? null : sidHash.clone();
        this.sealedToken = sealedToken == null ? null : sealedToken.clone();
        this.begunAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    byte[] sessionHash() {
        return sessionHash.clone();
    }

    Optional<byte[]> sealedToken() {
        return Optional.ofNullable(sealedToken).map(byte[]::clone);
    }
}
