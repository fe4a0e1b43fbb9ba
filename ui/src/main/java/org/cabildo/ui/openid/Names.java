package org.cabildo.ui.openid;

import org.cabildo.backend.identity.openid.Provider;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Sentences that name a provider. */
final class Names {

    private Names() {}

    static Words in(String key, Provider provider) {
        return language -> Messages.in(language, key, provider.name(language));
    }
}
