package org.cabildo.backend.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Who may keep an answer: nobody, no browser and no cache on the way, unless the resource itself says that it is for
 * everyone. What an address answers to one token is no answer for the next caller.
 */
@Provider
public class Keeping implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            // With a tag it may be kept, and is asked for again each time.
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL, headers.containsKey(HttpHeaders.ETAG) ? "no-cache" : "no-store");
        }
    }
}
