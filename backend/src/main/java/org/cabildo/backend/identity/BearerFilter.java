package org.cabildo.backend.identity;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Notes the bearer token of a call (RFC 6750); what it is worth, {@link Access} decides. */
@Provider
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            caller.presents(header.substring(SCHEME.length()).strip());
        }
    }
}
