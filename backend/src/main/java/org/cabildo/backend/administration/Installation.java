package org.cabildo.backend.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Limits;
import org.cabildo.backend.tenancy.TenantRecord;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

/** The tenants of this installation, for its administrator. Every act needs {@link Permission#MANAGE_TENANTS}. */
@ApplicationScoped
public class Installation {

    private static final int LONGEST_REASON = 500;

    @Inject
    Access access;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @Inject
    Trail trail;

    /** All of them by name, in whatever state. Outside any transaction, because each room is looked into. */
    public List<TenantSummary> list() {
        access.require(Permission.MANAGE_TENANTS);
        return tenants.all().stream().map(this::summary).toList();
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} */
    public TenantSummary named(String name) {
        access.require(Permission.MANAGE_TENANTS);
        return summary(tenants.named(name));
    }

    /** @throws ProblemException {@link ProblemType#INVALID} or {@link ProblemType#TENANT_EXISTS} */
    @Transactional
    public TenantView create(String name, String label) {
        access.require(Permission.MANAGE_TENANTS);
        NewTenant.check(name, label);
        TenantView tenant = tenants.create(name, label.strip());
        trail.note(Act.TENANT_MADE, name);
        return tenant;
    }

    /**
     * From now on nothing of the tenant answers anyone else; nothing is lost.
     *
     * @param reason for the administrators of the platform alone, at most 500 characters
     * @throws ProblemException {@link ProblemType#INVALID}, {@link ProblemType#UNKNOWN_TENANT} or
     *     {@link ProblemType#TENANT_UNFINISHED}
     */
    @Transactional
    public void suspend(String name, String reason) {
        access.require(Permission.MANAGE_TENANTS);
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new ProblemException(
                    ProblemType.INVALID, List.of(FieldProblem.of("bad_line", "/reason", "reason", LONGEST_REASON)), 1);
        }
        tenants.suspend(name, reason.strip());
        trail.note(Act.TENANT_SUSPENDED, name);
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} or {@link ProblemType#TENANT_UNFINISHED} */
    @Transactional
    public void resume(String name) {
        access.require(Permission.MANAGE_TENANTS);
        tenants.resume(name);
        trail.note(Act.TENANT_RESUMED, name);
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_TENANT} */
    @Transactional
    public void limit(String name, Limits limits) {
        access.require(Permission.MANAGE_TENANTS);
        tenants.limit(name, limits);
        trail.note(Act.TENANT_LIMITED, name);
    }

    private TenantSummary summary(TenantRecord kept) {
        return new TenantSummary(kept, current.visit(kept.tenant().id(), consultations::count));
    }
}
