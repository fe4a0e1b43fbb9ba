package org.cabildo.backend.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where the request at hand comes from, for {@link RateLimits} alone: it is neither logged nor stored. */
@RequestScoped
public class ClientAddress {

    @Inject
    HttpServletRequest request;

    @Inject
    TrustedProxies proxies;

    /** An address of version 4, or the network of one subscriber of version 6. */
    public String key() {
        return proxies.client(request);
    }

    @Override
    public String toString() {
        return "ClientAddress[hidden]";
    }
}
