package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.eclipse.persistence.annotations.Convert;

/**
 * A person's own memberships, whichever the tenant: the one look over the walls, for the list of rooms that someone may
 * enter. Only asked by the person's account.
 */
@Entity
@Table(name = "membership")
class MembershipAnywhere {

    /** Of the whole key the part that tells rows apart by itself. */
    @Id
    @Column(name = "id")
    @Convert(UuidConverter.NAME)
    private UUID id;

    @Column(name = "tenant_id")
    private int tenantId;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "role")
    private String role;

    protected MembershipAnywhere() {}

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("a member has no role of ours: " + role));
    }
}
