package org.cabildo.backend.tenancy;

import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the platform's administrator keeps it.
 *
 * @param suspendedBecause null unless it is suspended
 */
public record TenantRecord(TenantView tenant, @Nullable String suspendedBecause, Limits limits) {

    /** @throws ProblemException {@link ProblemType#TENANT_UNFINISHED} while it is being imported or erased */
    public void requireFinished() {
        if (tenant.state() == TenantState.IMPORTING || tenant.state() == TenantState.ERASING) {
            throw new ProblemException(ProblemType.TENANT_UNFINISHED);
        }
    }
}
