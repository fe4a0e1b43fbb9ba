package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** A program's way into one tenant's room, in one role, until it expires or is revoked. Times are UTC. */
@Entity
@Table(name = "api_token")
class ApiToken extends TenantOwned {

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "name")
    private String name;

    @Column(name = "role")
    private String role;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "issued_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID issuedBy;

    protected ApiToken() {}

    /** @param issuer null for the holder of the administrator's token, and for a program */
    ApiToken(UUID id, Secret secret, NewToken token, @Nullable UUID issuer, Instant now) {
        super(id);
        this.tokenHash = secret.hash();
        this.name = token.name();
        this.role = token.role().key();
        this.issuedBy = issuer;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.expiresAt = LocalDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC);
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("token " + id() + " has no role of ours"));
    }

    Instant expiresAt() {
        return expiresAt.toInstant(ZoneOffset.UTC);
    }

    Optional<UUID> issuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    /** @param issuer by name, if a person issued it */
    TokenView view(Optional<String> issuer) {
        return new TokenView(
                id(), name, role(), issuer, createdAt.toInstant(ZoneOffset.UTC), expiresAt.toInstant(ZoneOffset.UTC));
    }
}
