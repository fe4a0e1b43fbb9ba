package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Notes that a session is in use, whatever becomes of the act in which it is. */
@ApplicationScoped
class LastSeen {

    @PersistenceContext
    EntityManager entityManager;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(Secret session, Instant now) {
        entityManager
                .createQuery("UPDATE StaffSession s SET s.seenAt = :now WHERE s.hash = :hash")
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter("hash", session.hash())
                .executeUpdate();
    }
}
