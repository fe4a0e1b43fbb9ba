package org.cabildo.backend.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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

    @Transactional
    void begin(Passage passage, String goal) {
        entityManager
                .createQuery("DELETE FROM Attempt a WHERE a.begunAt < :earliest")
                .setParameter(
                        "earliest", LocalDateTime.ofInstant(clock.instant().minus(LONGEST), ZoneOffset.UTC))
                .executeUpdate();
        entityManager.persist(new Attempt(Ids.next(clock), passage, goal, clock.instant()));
    }

    /** Where the person wanted to go. Once: of two who come with the same, one is too late. */
    @Transactional
    Optional<String> end(Passage passage) {
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
                .map(Attempt::goal);
    }

    /** Whoever is on the way comes back to another provider than they went to. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll() {
        entityManager.createQuery("DELETE FROM Attempt a").executeUpdate();
    }
}
