package org.cabildo.backend.tenancy;

import java.util.Optional;

/**
 * A place outside the request that knows in which tenant's room the caller stands, such as an open page of the user
 * interface. Asked only while the request itself has not said it.
 */
public interface StandingPoint {

    Optional<TenantId> tenant();
}
