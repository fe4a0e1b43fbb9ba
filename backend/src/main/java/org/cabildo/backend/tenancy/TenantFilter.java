package org.cabildo.backend.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * A call to {@code /tenants/{tenant}/...} acts in the room of that tenant. Comes after it was noted who calls, because
 * some may enter closed rooms.
 */
@Provider
@Priority(Priorities.USER + 100)
public class TenantFilter implements ContainerRequestFilter {

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Override
    public void filter(ContainerRequestContext request) {
        String name = request.getUriInfo().getPathParameters().getFirst("tenant");
        if (name != null) {
            hosts.requireFound(name, request.getUriInfo().getRequestUri().getHost());
            tenants.enter(name);
        }
    }
}
