package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.Consultations;

/** What whoever erases submissions needs of them. Who may erase is decided there. */
@ApplicationScoped
public class LettingGo {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Consultations consultations;

    @Inject
    Submissions submissions;

    @Inject
    AnswerRows answers;

    @Inject
    Event<SubmissionErased> erased;

    /**
     * The submission of this receipt code, in any of the tenant's consultations. For staff alone: nobody counts how often
     * they ask.
     *
     * @param code 16 digits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> find(String code) {
        return consultations.all().stream()
                .flatMap(consultation -> submissions.ofCode(consultation, code).stream())
                .map(Receipt::submission)
                .findFirst();
    }

    /**
     * Takes its answers out of everything that was made of them: counts, what was released, exports. Its row stays locked
     * until the transaction ends, and is deleted by the caller. Nothing happens if there is none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(UUID submission) {
        entityManager
                .createQuery("SELECT s FROM Submission s WHERE s.id = :id", Submission.class)
                .setParameter("id", submission)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(found -> {
                    answers.delete(found.id());
                    entityManager.flush();
                    entityManager.detach(found);
                    erased.fire(new SubmissionErased(found.consultation()));
                });
    }
}
