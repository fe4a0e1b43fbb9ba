package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;

/** What people read before agreeing, each text once. */
@ApplicationScoped
public class ConsentTexts {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Its id, new or known. Two that come with the same new text at once are told apart by the unique key, and the later
     * is tried again.
     *
     * @param told the clock whose time a new id tells
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID keep(ConsentText shown, Clock told) {
        return entityManager
                .createQuery("SELECT t.id FROM ConsentText t WHERE t.hash = :hash", UUID.class)
                .setParameter("hash", StoredConsentText.hash(shown))
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    StoredConsentText fresh = new StoredConsentText(Ids.next(told), shown);
                    entityManager.persist(fresh);
                    entityManager.flush();
                    return fresh.id();
                });
    }

    /** The one of this id, if there is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ConsentText> find(UUID id) {
        return entityManager
                .createQuery("SELECT t FROM ConsentText t WHERE t.id = :id", StoredConsentText.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(StoredConsentText::view);
    }

    /** What was agreed to with the latest act that left something under a receipt. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<ConsentText> of(UUID submission) {
        return entityManager
                .createQuery(
                        "SELECT t FROM ConsentText t, Revision r WHERE t.id = r.consentText"
                                + " AND r.submissionId = :submission ORDER BY r.number DESC",
                        StoredConsentText.class)
                .setParameter("submission", submission)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(StoredConsentText::view);
    }
}
