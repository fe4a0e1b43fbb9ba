package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
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
@IdClass(MembershipAnywhere.Key.class)
class MembershipAnywhere {

    @Id
    @Column(name = "tenant_id")
    private int tenantId;

    @Id
    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "role")
    private String role;

    protected MembershipAnywhere() {}

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("a member has no role of ours: " + role));
    }

    /** As JPA wants it. */
    static final class Key {
        int tenantId;
        UUID accountId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tenantId == tenantId && key.accountId.equals(accountId);
        }

        @Override
        public int hashCode() {
            return 31 * tenantId + accountId.hashCode();
        }
    }
}
