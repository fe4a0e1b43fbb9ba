package org.cabildo.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cabildo.backend.tenancy.StandingPoint;
import org.cabildo.backend.tenancy.TenantId;

/** What is done on an open page is done in the room of the tenant that the page's address names. */
@ApplicationScoped
public class PageStandingPoint implements StandingPoint {

    @Override
    public Optional<TenantId> tenant() {
        return Whereabouts.find().map(here -> here.tenant().id());
    }
}
