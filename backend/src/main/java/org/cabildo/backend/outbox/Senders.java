package org.cabildo.backend.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.mail.EmailAddress;
import org.cabildo.backend.platform.mail.Sender;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.MailSettings;
import org.cabildo.backend.tenancy.settings.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In whose name letters go out: under the name that the tenant's settings say, else its label. All are from the one
 * address of the installation, CABILDO_MAIL_FROM, whose host vouches for them (SPF, DKIM); the tenant's own address is
 * where replies go, so that no tenant sends in the name of another's.
 */
@ApplicationScoped
class Senders {

    @Inject
    @ConfigProperty(name = "cabildo.mail.from", defaultValue = "cabildo@localhost.localdomain")
    String address;

    @Inject
    Tenants tenants;

    @Inject
    Settings settings;

    Sender here() {
        MailSettings said = settings.here().mail();
        return new Sender(
                said.senderName().orElseGet(() -> tenants.current().label()),
                address,
                said.replyTo().filter(EmailAddress::isOne).orElse(null));
    }
}
