package org.cabildo.backend.identity.factor;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * The passkeys of accounts. Each is kept by a device that has made sure of its person, so that one alone is two factors:
 * the device, and what opens it.
 */
@ApplicationScoped
public class Passkeys {

    /** More devices than one person has. */
    public static final int MOST = 20;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    WebAuthn webAuthn;

    @Inject
    Challenges challenges;

    /** The only host under whose address passkeys work: that of the public address. */
    public String host() {
        return webAuthn.host();
    }

    /**
     * What a browser asks a device to make, as JSON (WebAuthn, PublicKeyCredentialCreationOptions).
     *
     * @param email under which the device lists it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String toMake(UUID account, String email, String name) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        WebAuthn.ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::getValue)
                .forEach(algorithm -> algorithms.add(
                        Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm)));
        JsonArrayBuilder present = Json.createArrayBuilder();
        rows(account)
                .forEach(passkey -> present.add(Json.createObjectBuilder()
                        .add("type", "public-key")
                        .add("id", BASE64.encodeToString(passkey.credentialId()))));
        return asked(challenges.ask(account))
                .add("rp", Json.createObjectBuilder().add("id", host()).add("name", "Cabildo"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", BASE64.encodeToString(UuidConverter.bytes(account)))
                                .add("name", email)
                                .add("displayName", name))
                .add("pubKeyCredParams", algorithms)
                .add("excludeCredentials", present)
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build()
                .toString();
    }

    /**
     * Takes what a device has made.
     *
     * @param response as JSON (RegistrationResponseJSON)
     * @param name as its person calls it
     * @return false if it is not what was asked, comes again, too late or from elsewhere, or is somebody's already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean accept(UUID account, String response, String name) {
        Optional<AuthenticatorData<?>> made = webAuthn.made(response, account);
        if (made.isEmpty()
                || find(WebAuthn.key(made.get()).getCredentialId()).isPresent()
                || rows(account).size() >= MOST) {
            return false;
        }
        entityManager.persist(new Passkey(Ids.next(clock), account, made.get(), name, clock.instant()));
        return true;
    }

    /**
     * What a browser asks any device to sign, as JSON (WebAuthn, PublicKeyCredentialRequestOptions).
     *
     * @param account whose devices are asked; null for whoever wants to come in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String toSign(@Nullable UUID account) {
        JsonArrayBuilder allowed = Json.createArrayBuilder();
        if (account != null) {
            rows(account)
                    .forEach(passkey -> allowed.add(Json.createObjectBuilder()
                            .add("type", "public-key")
                            .add("id", BASE64.encodeToString(passkey.credentialId()))));
        }
        return asked(challenges.ask(account))
                .add("rpId", host())
                .add("userVerification", "required")
                .add("allowCredentials", allowed)
                .build()
                .toString();
    }

    /**
     * Whose device has signed what was asked.
     *
     * @param response as JSON (AuthenticationResponseJSON)
     * @param account whose device was asked; null if it was whoever wants to come in
     * @return empty if it is nobody's, comes again, too late or from elsewhere, or was signed without its person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> prove(String response, @Nullable UUID account) {
        Optional<AuthenticationData> sent = webAuthn.read(response);
        Optional<Passkey> passkey = sent.flatMap(data -> find(data.getCredentialId()))
                .filter(found -> account == null || found.accountId().equals(account))
                .filter(found -> isOf(sent.orElseThrow().getUserHandle(), found))
                .filter(found -> webAuthn.isSigned(sent.orElseThrow(), found, account));
        passkey.ifPresent(right -> right.used(sent.orElseThrow().getAuthenticatorData(), clock.instant()));
        return passkey.map(Passkey::accountId);
    }

    /** The oldest first. */
    public List<PasskeyView> of(UUID account) {
        return rows(account).stream().map(Passkey::view).toList();
    }

    public boolean areThere(UUID account) {
        return !rows(account).isEmpty();
    }

    /** That one, if it is the account's. @return whether it was */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(UUID account, UUID passkey) {
        return entityManager
                        .createQuery("DELETE FROM Passkey p WHERE p.accountId = :account AND p.id = :id")
                        .setParameter("account", account)
                        .setParameter("id", passkey)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(UUID account) {
        challenges.forget(account);
        entityManager
                .createQuery("DELETE FROM Passkey p WHERE p.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static JsonObjectBuilder asked(byte[] challenge) {
        return Json.createObjectBuilder()
                .add("challenge", BASE64.encodeToString(challenge))
                .add("timeout", Challenges.LIFE.toMillis());
    }

    /** Some devices say nothing of whose key it is. */
    private static boolean isOf(byte @Nullable [] userHandle, Passkey passkey) {
        return userHandle == null || Arrays.equals(userHandle, UuidConverter.bytes(passkey.accountId()));
    }

    private List<Passkey> rows(UUID account) {
        return entityManager
                .createQuery("SELECT p FROM Passkey p WHERE p.accountId = :account ORDER BY p.id", Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    private Optional<Passkey> find(byte[] credentialId) {
        return entityManager
                .createQuery("SELECT p FROM Passkey p WHERE p.credentialHash = :hash", Passkey.class)
                .setParameter("hash", Passkey.hash(credentialId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
