package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.identity.factor.AppOffer;
import org.cabildo.backend.identity.factor.AuthenticatorApps;
import org.cabildo.backend.identity.factor.RecoveryCodes;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * The second factors of the person who is signed in. Every change needs a fresh proof; with the first one the person is
 * signed out everywhere else, where only the password was shown.
 */
@ApplicationScoped
public class OwnFactors {

    @Inject
    Sessions sessions;

    @Inject
    FreshProof proof;

    @Inject
    SecondFactors factors;

    @Inject
    AuthenticatorApps apps;

    @Inject
    RecoveryCodes codes;

    /**
     * What there is.
     *
     * @param codesLeft recovery codes that are still good
     */
    public record State(boolean hasApp, int codesLeft) {

        /** Whether a password alone does not let the person in. */
        public boolean isAny() {
            return hasApp;
        }
    }

    /** @throws ProblemException {@link ProblemType#UNAUTHENTICATED} */
    @Transactional
    public State state() {
        UUID account = own().id();
        return new State(apps.isThere(account), codes.left(account));
    }

    /**
     * A secret for a new app, which counts once the app has told the right code.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED} or {@link ProblemType#PROOF_NEEDED}
     */
    @Transactional
    public AppOffer offerApp() {
        own();
        proof.require();
        return apps.offer();
    }

    /** Under what name an app lists it. */
    @Transactional
    public String nameInApp() {
        return own().view().email();
    }

    /**
     * Takes the app, in the place of the one before.
     *
     * @param filled {@code code}, which it tells now
     * @return the recovery codes, if these are the first
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED} or
     *     {@link ProblemType#INVALID}
     */
    @Transactional
    public List<String> acceptApp(AppOffer offer, JsonObject filled) {
        Account account = own();
        proof.require();
        Fields fields = new Fields(filled, Set.of("code"));
        Optional<String> code = fields.text("code");
        fields.refuseWrong();
        boolean isFirst = !factors.areThere(account.id());
        if (!apps.accept(account.id(), offer, code.orElseThrow())) {
            fields.wrong("wrong_factor_code", "code");
            fields.refuseWrong();
        }
        return added(account.id(), isFirst);
    }

    /** @throws ProblemException {@link ProblemType#UNAUTHENTICATED} or {@link ProblemType#PROOF_NEEDED} */
    @Transactional
    public void removeApp() {
        UUID account = own().id();
        proof.require();
        apps.remove(account);
        factors.forgetCodesOfNone(account);
    }

    /**
     * New recovery codes; those before are void.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED}, or
     *     {@link ProblemType#NOT_FOUND} if there is no second factor that could be lost
     */
    @Transactional
    public List<String> renewCodes() {
        UUID account = own().id();
        proof.require();
        if (!factors.areThere(account)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return codes.renew(account);
    }

    private List<String> added(UUID account, boolean isFirst) {
        sessions.proven(true);
        if (!isFirst) {
            return List.of();
        }
        sessions.endOthers(account);
        return codes.renew(account);
    }

    private Account own() {
        sessions.requireOwn();
        return sessions.account().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }
}
