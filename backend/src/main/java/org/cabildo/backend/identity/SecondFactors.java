package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.identity.factor.AuthenticatorApps;
import org.cabildo.backend.identity.factor.Passkeys;
import org.cabildo.backend.identity.factor.RecoveryCodes;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** What second factors an account has, and whether a code is one of them. */
@ApplicationScoped
class SecondFactors {

    @Inject
    AuthenticatorApps apps;

    @Inject
    RecoveryCodes codes;

    @Inject
    Passkeys passkeys;

    @Inject
    SignInGuard guard;

    /** Whether a password alone does not let the person in. */
    boolean areThere(UUID account) {
        return apps.isThere(account) || passkeys.areThere(account);
    }

    /** Whether the person has codes to give: of an app, or recovery codes. */
    boolean haveCodes(UUID account) {
        return apps.isThere(account) || codes.left(account) > 0;
    }

    /**
     * Whether it is the code that the app tells now, or one of the recovery codes; either is good once.
     *
     * @param known the browser, if the person has signed in with it before
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean proves(UUID account, String code, Optional<Secret> known) {
        guard.spendFactor(account, known);
        boolean isRight = apps.prove(account, code) || codes.spend(account, code);
        if (isRight) {
            guard.giveBackFactor(account, known);
        }
        return isRight;
    }

    /** With the last of them the recovery codes go, which would open nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetCodesOfNone(UUID account) {
        if (!areThere(account)) {
            codes.remove(account);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void removeAll(UUID account) {
        apps.remove(account);
        codes.remove(account);
        passkeys.removeAll(account);
    }
}
