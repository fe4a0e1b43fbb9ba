package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.WhoActs;

/** Tells the record who acts: by the token or the session that the caller shows. */
@ApplicationScoped
public class Actors implements WhoActs {

    @Inject
    Caller caller;

    @Inject
    Roles roles;

    @Inject
    Sessions sessions;

    @Override
    @Transactional
    public Actor now() {
        Optional<String> token = caller.bearerToken();
        if (token.isEmpty()) {
            return sessions.account()
                    .map(account -> Actor.account(account.id()))
                    .orElse(Actor.NOBODY);
        }
        return token.filter(roles::isAdministrators).isPresent()
                ? Actor.KEY
                : roles.tokenOfCaller().map(shown -> Actor.token(shown.id())).orElse(Actor.NOBODY);
    }
}
