package org.cabildo.backend.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cabildo.backend.platform.InstallationKey;
import org.cabildo.backend.platform.SealedWithInstallationKey;

/** Whose app tells codes, and whether a code is right. At most one app an account. */
@ApplicationScoped
public class AuthenticatorApps implements SealedWithInstallationKey {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    InstallationKey key;

    public AppOffer offer() {
        return AppOffer.random();
    }

    /**
     * Takes the app if it tells the right code now, in the place of the one before.
     *
     * @return false if the code is wrong
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean accept(UUID account, AppOffer offer, String code) {
        OptionalLong step = TimeCode.step(offer.secret(), plain(code), clock.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        remove(account);
        entityManager.persist(new AuthenticatorApp(
                account, key.seal(place(account), offer.secret()), step.getAsLong(), clock.instant()));
        return true;
    }

    @Override
    @Transactional
    public void sealAnew() {
        entityManager
                .createQuery("SELECT a FROM AuthenticatorApp a", AuthenticatorApp.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(app -> app.isSealedAnew(
                        key.seal(place(app.accountId()), key.open(place(app.accountId()), app.sealedSecret()))));
    }

    public boolean isThere(UUID account) {
        return !entityManager
                .createQuery("SELECT a.accountId FROM AuthenticatorApp a WHERE a.accountId = :account", UUID.class)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** Whether the app tells this code now; it is good once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean prove(UUID account, String code) {
        Optional<AuthenticatorApp> app = locked(account);
        OptionalLong step = app.map(a -> TimeCode.step(
                        key.open(place(account), a.sealedSecret()), plain(code), clock.instant(), a.lastStep()))
                .orElse(OptionalLong.empty());
        step.ifPresent(taken -> app.orElseThrow().took(taken));
        return step.isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID account) {
        entityManager
                .createQuery("DELETE FROM AuthenticatorApp a WHERE a.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Of two who send the same code at once, the second waits and then finds it taken. */
    private Optional<AuthenticatorApp> locked(UUID account) {
        return entityManager
                .createQuery("SELECT a FROM AuthenticatorApp a WHERE a.accountId = :account", AuthenticatorApp.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The secret of one account opens at no other. */
    private static String place(UUID account) {
        return "account_app/" + account;
    }

    /** Apps show a space in the middle. */
    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
