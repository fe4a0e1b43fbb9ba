package org.cabildo.backend.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;

/** Who is on the way to the tenant's provider; nobody comes back twice, nor after ten minutes. */
@ApplicationScoped
class Attempts {

    /** Time for a password that was forgotten, and a telephone in another room. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * A way that is at its end.
     *
     * @param goal where the person wanted to go
     * @param againFor whose session asked for a fresh proof; empty for somebody who comes in
     */
    record Way(String goal, Optional<UUID> againFor, Instant begunAt) {}

    @Transactional
    void begin(Passage passage, String goal, Optional<UUID> againFor) {
        entityManager
                .createQuery("DELETE FROM Attempt a WHERE a.begunAt < :earliest")
                .setParameter(
                        "earliest", LocalDateTime.ofInstant(clock.instant().minus(LONGEST), ZoneOffset.UTC))
                .executeUpdate();
        entityManager.persist(new Attempt(Ids.next(clock), passage, goal, againFor, clock.instant()));
    }

    /** Once: of two who come with the same, one is too late. */
    @Transactional
    Optional<Way> end(Passage passage) {
        Optional<Attempt> attempt = entityManager
                .createQuery("SELECT a FROM Attempt a WHERE a.cookieHash = :hash", Attempt.class)
                .setParameter("hash", passage.hash())
                .getResultStream()
                .findFirst();
        int ended = entityManager
                .createQuery("DELETE FROM Attempt a WHERE a.cookieHash = :hash")
                .setParameter("hash", passage.hash())
                .executeUpdate();
        return attempt.filter(found ->
                        ended == 1 && clock.instant().isBefore(found.begunAt().plus(LONGEST)))
                .map(found -> new Way(found.goal(), found.againFor(), found.begunAt()));
    }

    /** Whoever is on the way comes back to another provider than they went to. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll() {
        entityManager.createQuery("DELETE FROM Attempt a").executeUpdate();
    }
}
