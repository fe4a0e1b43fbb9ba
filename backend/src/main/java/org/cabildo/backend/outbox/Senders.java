package org.cabildo.backend.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.mail.Sender;
import org.cabildo.backend.tenancy.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In whose name letters go out: the tenant's, from the one address of the installation, CABILDO_MAIL_FROM. */
@ApplicationScoped
class Senders {

    @Inject
    @ConfigProperty(name = "cabildo.mail.from", defaultValue = "cabildo@localhost.localdomain")
    String address;

    @Inject
    Tenants tenants;

    Sender here() {
        return new Sender(tenants.current().label(), address);
    }
}
