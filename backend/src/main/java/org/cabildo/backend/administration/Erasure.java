package org.cabildo.backend.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.TenantRows;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

/** Erases a tenant whole. Needs {@link Permission#MANAGE_TENANTS}. */
@ApplicationScoped
public class Erasure {

    @Inject
    Access access;

    @Inject
    FreshProof proof;

    @Inject
    Vouched vouched;

    @Inject
    Tenants tenants;

    @Inject
    TenantTables tables;

    @Inject
    TenantRows rows;

    @Inject
    Trail trail;

    /**
     * Closes the room for good, deletes every row of every table, some at a time, and the tenant last. What is broken
     * off midway is finished by the next call.
     *
     * @param confirmation the tenant's name once more
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}, {@link ProblemType#UNCONFIRMED} or
     *     {@link ProblemType#PROOF_NEEDED}
     */
    public void erase(String name, String confirmation) {
        access.require(Permission.MANAGE_TENANTS);
        TenantView tenant = tenants.named(name).tenant();
        if (!name.equals(confirmation)) {
            throw new ProblemException(ProblemType.UNCONFIRMED, name);
        }
        proof.require();
        tenants.beginErasing(name);
        trail.noteAlone(Act.TENANT_ERASURE_BEGUN, name);
        remove(tenant);
        trail.noteAlone(Act.TENANT_ERASED, name);
    }

    /** Of a tenant whose room nobody can enter. */
    void remove(TenantView tenant) {
        List<TenantTable> childrenFirst = new ArrayList<>(tables.parentsFirst());
        Collections.reverse(childrenFirst);
        boolean isEmpty = false;
        while (!isEmpty) {
            // Whoever was still in the room when it closed may have left something behind the broom.
            isEmpty = true;
            for (TenantTable table : childrenFirst) {
                isEmpty &= isEmptied(tenant, table);
            }
        }
        vouched.forget(tenant.id());
        tenants.erased(tenant.id());
    }

    /** @return whether there was nothing to delete */
    private boolean isEmptied(TenantView tenant, TenantTable table) {
        int deleted = rows.deleteSome(tenant.id().value(), table);
        boolean wasEmpty = deleted == 0;
        while (deleted == TenantRows.CHUNK) {
            deleted = rows.deleteSome(tenant.id().value(), table);
        }
        return wasEmpty;
    }
}
