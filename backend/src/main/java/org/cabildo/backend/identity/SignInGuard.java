package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.platform.RateLimits.Charge;
import org.cabildo.backend.platform.RateLimits.Kind;

/**
 * Ends the guessing of passwords without locking anyone out. A browser in which the person has signed in before has tries
 * of its own; strangers have some from each address, and some more for the account from all addresses together.
 */
@ApplicationScoped
class SignInGuard {

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    /**
     * Before a password is tried.
     *
     * @param email as typed; whether it has an account makes no difference
     * @param known the browser, if the person has signed in with it before
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    void spend(String email, Optional<Secret> known) {
        limits.spend(charges(email, known));
    }

    /** The password was right: only wrong ones count. */
    void giveBack(String email, Optional<Secret> known) {
        limits.giveBack(charges(email, known));
    }

    /**
     * Before a code of a second factor is tried.
     *
     * @param known the browser, if the person has signed in with it before
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    void spendFactor(UUID account, Optional<Secret> known) {
        limits.spend(Kind.SECOND_FACTOR, factorKey(account, known));
    }

    /** The code was right: only wrong ones count. */
    void giveBackFactor(UUID account, Optional<Secret> known) {
        limits.giveBack(Kind.SECOND_FACTOR, factorKey(account, known));
    }

    /**
     * Each question to a device is kept for some minutes.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS}
     */
    void spendQuestion() {
        limits.spend(Kind.PASSKEY_QUESTION, client.key());
    }

    /** Whoever has the password and guesses codes elsewhere keeps the person's own browser out of nothing. */
    private static String factorKey(UUID account, Optional<Secret> known) {
        return known.map(Secret::value).orElseGet(account::toString);
    }

    private List<Charge> charges(String email, Optional<Secret> known) {
        return known.map(browser -> List.of(new Charge(Kind.SIGN_IN, browser.value())))
                .orElseGet(() -> List.of(
                        new Charge(Kind.SIGN_IN_CLIENT, client.key()),
                        new Charge(Kind.SIGN_IN, key(email), client.key()),
                        new Charge(Kind.SIGN_IN_ACCOUNT, key(email))));
    }

    private static String key(String email) {
        return HexFormat.of().formatHex(Account.key(email));
    }
}
