package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.submission.AnswersChanged;
import org.cabildo.backend.submission.SubmissionErased;
import org.cabildo.backend.tenancy.Tenants;

/**
 * What an author takes back, or what is erased, is in no export any more: in the transaction in which that happens, every
 * export of the consultation is taken back, too. A correction is no withdrawal: what was exported before it stays until its time.
 */
@ApplicationScoped
class Withdrawals {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ExportRows rows;

    @Inject
    Tenants tenants;

    @Inject
    Event<ExportOrdered> ordered;

    /** Just before the commit, when it is clear whether other answers have taken the place of those that are gone. */
    void onChanged(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AnswersChanged news) {
        if (!news.stand() && isWithdrawn(news)) {
            withdrawAll(news.consultation());
        }
    }

    void onErased(@Observes(during = TransactionPhase.BEFORE_COMPLETION) SubmissionErased news) {
        withdrawAll(news.consultation());
    }

    private void withdrawAll(ConsultationId consultation) {
        List<ExportJob> newestFirst = rows.of(consultation);
        // In the order in which nodes look for what is to be made, so that they cannot wait for each other.
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            rows.withdraw(newestFirst.get(i).id());
        }
        ordered.fire(new ExportOrdered(tenants.current().id()));
    }

    private boolean isWithdrawn(AnswersChanged news) {
        return !entityManager
                .createQuery(
                        "SELECT s.id FROM Submission s WHERE s.organisationId = :organisation AND NOT EXISTS"
                                + " (SELECT a.id FROM Answer a WHERE a.submissionId = s.id)",
                        UUID.class)
                .setParameter("organisation", news.organisation().value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
