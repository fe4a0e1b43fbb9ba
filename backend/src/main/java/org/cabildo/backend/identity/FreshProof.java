package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cabildo.backend.identity.factor.Passkeys;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Asked for before what cannot be taken back: that whoever sits at the browser has proven of late to be the person. A
 * program's token is its own proof.
 */
@ApplicationScoped
public class FreshProof {

    /** How long a proof is one. */
    static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    Passkeys passkeys;

    /** @throws ProblemException {@link ProblemType#PROOF_NEEDED} if the person has to prove it once more */
    @Transactional
    public void require() {
        if (caller.bearerToken().isEmpty()
                && sessions.current()
                        .filter(session -> session.isProvenSince(clock.instant().minus(FRESH)))
                        .isEmpty()) {
            throw new ProblemException(ProblemType.PROOF_NEEDED);
        }
    }

    /** Whether a tenant's provider has begun the session that calls: then the person proves it there. */
    @Transactional
    public boolean isByProvider() {
        return sessions.limit().isPresent();
    }

    /** Whether the person who is signed in has a password to prove it with; else a code or a passkey does. */
    @Transactional
    public boolean isByPassword() {
        return own().password().isPresent();
    }

    /**
     * Proves it by the password, or as {@link #giveCode} does where there is none.
     *
     * @param filled {@code proof}
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#INVALID} or
     *     {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional
    public void give(JsonObject filled) {
        Account account = own();
        if (account.password().isEmpty()) {
            giveCode(filled);
            return;
        }
        give(filled, proof -> accounts.isRight(account, proof), "wrong_password");
        sessions.proven(false);
    }

    /** Whether the person has an app that tells codes, or recovery codes. */
    @Transactional
    public boolean canBeByCode() {
        return factors.haveCodes(own().id());
    }

    /**
     * Proves it by a code of the app, or a recovery code.
     *
     * @param filled {@code proof}
     * @throws ProblemException as {@link #give} does
     */
    @Transactional
    public void giveCode(JsonObject filled) {
        UUID account = own().id();
        give(filled, proof -> factors.proves(account, proof, caller.session()), "wrong_factor_code");
        sessions.proven(true);
    }

    private static void give(JsonObject filled, Predicate<String> isRight, String otherwise) {
        Fields fields = new Fields(filled, Set.of("proof"));
        Optional<String> proof = fields.text("proof");
        fields.refuseWrong();
        if (!isRight.test(proof.orElseThrow())) {
            fields.wrong(otherwise, "proof");
            fields.refuseWrong();
        }
    }

    /** Whether a device of the person can vouch for it. */
    @Transactional
    public boolean canBeByPasskey() {
        return passkeys.areThere(own().id());
    }

    /** What a browser asks a device of the person to sign, as JSON. */
    @Transactional
    public String askForPasskey() {
        return passkeys.toSign(own().id());
    }

    /**
     * Proves it by a device of the person.
     *
     * @param response as JSON, from the browser
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED} or {@link ProblemType#PASSKEY_REFUSED}
     */
    @Transactional
    public void giveByPasskey(String response) {
        if (passkeys.prove(response, own().id()).isEmpty()) {
            throw new ProblemException(ProblemType.PASSKEY_REFUSED);
        }
        sessions.proven(true);
    }

    /** A tenant's provider tries no passwords of the people for whom it vouches: they prove it there. */
    private Account own() {
        if (sessions.limit().isPresent()) {
            throw new ProblemException(ProblemType.PROVIDER_AGAIN);
        }
        return sessions.account().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }
}
