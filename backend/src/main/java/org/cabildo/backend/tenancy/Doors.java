package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What every request asks on its way into a room. Apart from {@link CurrentTenant}, of which each request has its own:
 * finding all this anew for each takes longer than asking it.
 */
@ApplicationScoped
class Doors {

    @Inject
    Instance<StandingPoint> standingPoints;

    @Inject
    Instance<ClosedRoomKey> keys;

    @Inject
    ClosedRooms closedRooms;

    /** Where the caller stands without having entered; empty outside every room. */
    Optional<TenantId> standingPoint() {
        return standingPoints.stream()
                .map(StandingPoint::tenant)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Empty for a room that is open. */
    Optional<TenantState> closed(TenantId tenant) {
        return closedRooms.state(tenant);
    }

    boolean isKeyHeld() {
        return keys.stream().anyMatch(ClosedRoomKey::isHeld);
    }
}
