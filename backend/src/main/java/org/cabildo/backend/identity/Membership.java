package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** What an account is to the tenant. */
@Entity
@Table(name = "membership")
class Membership extends TenantOwned {

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "role")
    private String role;

    @Column(name = "since")
    private LocalDateTime since;

    protected Membership() {}

    Membership(UUID id, UUID accountId, Role role, Instant now) {
        super(id);
        this.accountId = accountId;
        this.role = role.key();
        this.since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID accountId() {
        return accountId;
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("member " + id() + " has no role of ours"));
    }

    void is(Role newRole) {
        role = newRole.key();
    }

    MemberView view(AccountView account) {
        return new MemberView(
                id(), account.id(), account.email(), account.name(), role(), since.toInstant(ZoneOffset.UTC));
    }
}
