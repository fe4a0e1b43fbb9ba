package org.cabildo.backend.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.tenancy.Hosts;
import org.cabildo.backend.tenancy.Tenants;

/** Where a tenant's provider sends people, and messages: the same whatever a request says, because it is registered there. */
@ApplicationScoped
class Addresses {

    @Inject
    PublicAddress published;

    @Inject
    Hosts hosts;

    @Inject
    Tenants tenants;

    /** @param act such as {@code callback} */
    URI of(String act) {
        URI address = URI.create(published.of("openid/" + tenants.current().name() + "/" + act));
        // A tenant with a host of its own is found under that.
        return hosts.host(tenants.current().name())
                .map(host -> URI.create(address.getScheme() + "://" + host
                        + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getRawPath()))
                .orElse(address);
    }
}
