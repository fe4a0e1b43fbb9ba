package org.cabildo.backend.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;
import org.jspecify.annotations.Nullable;

/** What devices are asked to sign: each thing once, within five minutes, for one account or for whoever comes. */
@ApplicationScoped
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @param account null for whoever wants to come in */
    @Transactional(Transactional.TxType.MANDATORY)
    byte[] ask(@Nullable UUID account) {
        entityManager
                .createQuery("DELETE FROM Challenge c WHERE c.goodUntil < :now")
                .setParameter("now", now())
                .executeUpdate();
        byte[] challenge = RandomBytes.of(BYTES);
        entityManager.persist(new Challenge(hash(challenge), account, now().plus(LIFE)));
        return challenge;
    }

    /** Whether it was asked of that account, or of whoever comes, is not too old, and comes for the first time. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean spend(byte[] challenge, @Nullable UUID account) {
        String whose = account == null ? "c.accountId IS NULL" : "c.accountId = :account";
        var removal = entityManager
                .createQuery("DELETE FROM Challenge c WHERE c.hash = :hash AND c.goodUntil > :now AND " + whose)
                .setParameter("hash", hash(challenge))
                .setParameter("now", now());
        if (account != null) {
            removal.setParameter("account", account);
        }
        return removal.executeUpdate() == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID account) {
        entityManager
                .createQuery("DELETE FROM Challenge c WHERE c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] hash(byte[] challenge) {
        return Sha256.digest().digest(challenge);
    }
}
