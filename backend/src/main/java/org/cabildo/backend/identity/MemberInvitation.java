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

/** Waits for someone to become a member, once. Times are UTC. */
@Entity
@Table(name = "member_invitation")
class MemberInvitation extends TenantOwned {

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "email")
    private String email;

    @Column(name = "role")
    private String role;

    @Column(name = "issued_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID issuedBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected MemberInvitation() {}

    /** @param issuer null for the holder of the administrator's token */
    MemberInvitation(
            UUID id, Secret code, String email, Role role, @Nullable UUID issuer, Instant now, Instant expiresAt) {
        super(id);
        this.issuedBy = issuer;
        this.codeHash = code.hash();
        this.email = email;
        this.role = role.key();
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.expiresAt = LocalDateTime.ofInstant(expiresAt, ZoneOffset.UTC);
    }

    Optional<UUID> issuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt.toInstant(ZoneOffset.UTC));
    }

    MemberInvitationView view() {
        return new MemberInvitationView(
                id(),
                email,
                Role.of(role).orElseThrow(() -> new IllegalStateException("invitation " + id() + " has no role")),
                createdAt.toInstant(ZoneOffset.UTC),
                expiresAt.toInstant(ZoneOffset.UTC));
    }
}
