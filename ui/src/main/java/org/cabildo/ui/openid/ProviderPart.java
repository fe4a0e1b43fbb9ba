package org.cabildo.ui.openid;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.identity.openid.Providers;
import org.cabildo.ui.shell.SignInPart;
import org.cabildo.ui.shell.StillYou;

/** Who vouches for the tenant's people, on the page on which it says how they sign in. */
@ApplicationScoped
public class ProviderPart implements SignInPart {

    @Inject
    Providers providers;

    @Inject
    StillYou stillYou;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component component() {
        return new ProviderCard(providers, stillYou);
    }
}
