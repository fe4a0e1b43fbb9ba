package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

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

    protected ApiToken() {}

    ApiToken(UUID id, TokenSecret secret, NewToken token, Instant now) {
        super(id);
        this.tokenHash = secret.hash();
        this.name = token.name();
        this.role = token.role().key();
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.expiresAt = LocalDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC);
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("token " + id() + " has no role of ours"));
    }

    TokenView view() {
        return new TokenView(
                id(), name, role(), createdAt.toInstant(ZoneOffset.UTC), expiresAt.toInstant(ZoneOffset.UTC));
    }
}
