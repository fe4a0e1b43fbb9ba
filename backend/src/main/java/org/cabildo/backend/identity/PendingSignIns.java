package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Who has shown the right password and not yet the second factor. */
@ApplicationScoped
class PendingSignIns {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    Secret begin(UUID account) {
        Instant now = clock.instant();
        entityManager
                .createQuery("DELETE FROM PendingSignIn p WHERE p.accountId = :account AND p.goodUntil < :now")
                .setParameter("account", account)
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        Secret secret = Secret.random("");
        entityManager.persist(new PendingSignIn(secret, account, now));
        return secret;
    }

    /** Whose it is; empty if it is none, too old, or tried too often. */
    @Transactional
    Optional<UUID> account(Secret secret) {
        return find(secret, LockModeType.NONE).map(PendingSignIn::accountId);
    }

    /** Takes one try off before it is made, whatever becomes of that. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> spendTry(Secret secret) {
        Optional<PendingSignIn> pending = find(secret, LockModeType.PESSIMISTIC_WRITE);
        pending.ifPresent(PendingSignIn::spendTry);
        return pending.map(PendingSignIn::accountId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void endAll(UUID account) {
        entityManager
                .createQuery("DELETE FROM PendingSignIn p WHERE p.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private Optional<PendingSignIn> find(Secret secret, LockModeType lock) {
        return entityManager
                .createQuery("SELECT p FROM PendingSignIn p WHERE p.hash = :hash", PendingSignIn.class)
                .setParameter("hash", secret.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(pending -> pending.isGoodAt(clock.instant()));
    }
}
