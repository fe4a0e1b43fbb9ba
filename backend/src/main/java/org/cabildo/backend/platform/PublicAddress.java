package org.cabildo.backend.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which address others find this installation, for links in letters: CABILDO_PUBLIC_URL. It is not taken from a
 * request, whose Host header anyone can choose.
 */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "cabildo.public.url", defaultValue = "http://localhost:${cabildo.port:8080}")
    String url;

    /** @param path without a slash before it */
    public String of(String path) {
        return (url.endsWith("/") ? url : url + "/") + path;
    }
}
