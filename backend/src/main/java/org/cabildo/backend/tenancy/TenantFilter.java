package org.cabildo.backend.tenancy;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** A call to {@code /tenants/{tenant}/...} acts in the room of that tenant. */
@Provider
public class TenantFilter implements ContainerRequestFilter {

    @Inject
    Tenants tenants;

    @Override
    public void filter(ContainerRequestContext request) {
        String name = request.getUriInfo().getPathParameters().getFirst("tenant");
        if (name != null) {
            tenants.enter(name);
        }
    }
}
