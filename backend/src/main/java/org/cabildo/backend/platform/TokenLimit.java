package org.cabildo.backend.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.cabildo.backend.platform.RateLimits.Kind;

/** One program does not slow all the others: the calls with one token are bounded. */
@Provider
public class TokenLimit implements ContainerRequestFilter {

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            limits.spend(Kind.API, authorization);
        }
    }
}
