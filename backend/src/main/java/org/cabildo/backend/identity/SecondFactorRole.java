package org.cabildo.backend.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cabildo.backend.tenancy.TenantOwned;

/** A role that counts in the tenant only with a second factor. */
@Entity
@Table(name = "second_factor_role")
class SecondFactorRole extends TenantOwned {

    @Column(name = "role")
    private String role;

    protected SecondFactorRole() {}

    SecondFactorRole(UUID id, Role role) {
        super(id);
        this.role = role.key();
    }

    Role role() {
        return Role.of(role).orElseThrow(() -> new IllegalStateException("rule " + id() + " has no role of ours"));
    }
}
