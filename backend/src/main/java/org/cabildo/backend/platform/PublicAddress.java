package org.cabildo.backend.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which address others find this installation, for links in letters: CABILDO_PUBLIC_URL. It is not taken from a
 * request, whose Host header anyone can choose. Unless it is set, this machine.
 */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "cabildo.public.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "cabildo.port", defaultValue = "8080")
    String port;

    /** @param path without a slash before it */
    public String of(String path) {
        String base = url.orElse("http://localhost:" + port);
        return (base.endsWith("/") ? base : base + "/") + path;
    }
}
