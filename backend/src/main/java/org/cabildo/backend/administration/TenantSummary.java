package org.cabildo.backend.administration;

import org.cabildo.backend.tenancy.TenantRecord;

/**
 * A tenant as the platform's administrator sees it.
 *
 * @param consultations how many it has, open or not
 */
public record TenantSummary(TenantRecord kept, long consultations) {

    public String name() {
        return kept.tenant().name();
    }
}
