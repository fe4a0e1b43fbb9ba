package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tenant in whose room this request stands. Services never take a tenant as a parameter: they act where the caller
 * stands, and the persistence unit filters by it.
 */
@RequestScoped
public class CurrentTenant {

    @Inject
    Instance<StandingPoint> standingPoints;

    private @Nullable TenantId entered;

    /** Enters a room; a request may change rooms between transactions, never within one. */
    public void enter(TenantId tenant) {
        entered = tenant;
    }

    /** Empty when the caller stands in no room. */
    public Optional<TenantId> find() {
        if (entered != null) {
            return Optional.of(entered);
        }
        return standingPoints.stream()
                .map(StandingPoint::tenant)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
