package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.factor.AppOffer;
import org.cabildo.backend.identity.factor.AuthenticatorApps;
import org.cabildo.backend.identity.factor.PasskeyView;
import org.cabildo.backend.identity.factor.Passkeys;
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

    private static final int LONGEST_NAME = 100;

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

    @Inject
    Passkeys passkeys;

    @Inject
    Trail trail;

    /**
     * What there is.
     *
     * @param codesLeft recovery codes that are still good
     */
    public record State(boolean hasApp, List<PasskeyView> passkeys, int codesLeft) {

        /** Whether a password alone does not let the person in. */
        public boolean isAny() {
            return hasApp || !passkeys.isEmpty();
        }
    }

    /** @throws ProblemException {@link ProblemType#UNAUTHENTICATED} */
    @Transactional
    public State state() {
        UUID account = own().id();
        return new State(apps.isThere(account), passkeys.of(account), codes.left(account));
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
        removed(account);
    }

    /**
     * What a browser asks a device to make, as JSON.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED}, or
     *     {@link ProblemType#TOO_MANY_PASSKEYS} for more passkeys than one person has devices
     */
    @Transactional
    public String offerPasskey() {
        Account account = own();
        proof.require();
        if (passkeys.of(account.id()).size() >= Passkeys.MOST) {
            throw new ProblemException(ProblemType.TOO_MANY_PASSKEYS, Passkeys.MOST);
        }
        return passkeys.toMake(
                account.id(), account.view().email(), account.view().name());
    }

    /**
     * Takes what a device has made.
     *
     * @param response as JSON, from the browser
     * @param filled {@code name}, as the person calls the device
     * @return the recovery codes, if this is the first second factor
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED},
     *     {@link ProblemType#INVALID} or {@link ProblemType#PASSKEY_REFUSED}
     */
    @Transactional
    public List<String> acceptPasskey(String response, JsonObject filled) {
        Account account = own();
        proof.require();
        String name = passkeyName(filled);
        boolean isFirst = !factors.areThere(account.id());
        if (!passkeys.accept(account.id(), response, name)) {
            throw new ProblemException(ProblemType.PASSKEY_REFUSED);
        }
        return added(account.id(), isFirst);
    }

    /**
     * Whether it has a name that can be kept, before a device is asked to make it.
     *
     * @param filled {@code name}
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    public String passkeyName(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of("name"));
        Optional<String> name = fields.line("name", "bad_passkey_name", LONGEST_NAME);
        fields.refuseWrong();
        return name.orElseThrow();
    }

    /**
     * Another's id is no id.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROOF_NEEDED} or
     *     {@link ProblemType#NOT_FOUND}
     */
    @Transactional
    public void removePasskey(UUID passkey) {
        UUID account = own().id();
        proof.require();
        if (!passkeys.remove(account, passkey)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        removed(account);
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
        trail.note(Act.RECOVERY_CODES_RENEWED, account);
        return codes.renew(account);
    }

    private void removed(UUID account) {
        factors.forgetCodesOfNone(account);
        trail.note(Act.SECOND_FACTOR_REMOVED, account);
    }

    private List<String> added(UUID account, boolean isFirst) {
        sessions.proven(true);
        trail.note(Act.SECOND_FACTOR_ADDED, account);
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
