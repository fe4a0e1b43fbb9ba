package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.CodeReplaced;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.Invited;
import org.cabildo.backend.participation.Invitee;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.team.Participants;

/**
 * The draft to which an invitation leads. Its key is made from the code, so whoever has the link comes back to it from
 * any device, and nothing secret is stored (decision 14).
 */
@ApplicationScoped
public class InvitedDrafts {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    Gate gate;

    @Inject
    Participants participants;

    /**
     * The draft of this invitation, begun now if it is the first time. Once it was handed in it shows its receipt.
     *
     * @throws ProblemException {@link ProblemType#INVITATION_SPENT} if answers were handed in otherwise, or, where there
     *     is no draft yet, that the consultation is not open
     */
    @Retrying
    @Transactional
    public DraftKey open(ConsultationView consultation, Invited invited) {
        DraftKey key = new DraftKey(invited.draftKey());
        if (!isBegun(key)) {
            consultations.requireOpen(consultation);
            gate.opened(invited.invitation());
            Draft draft = new Draft(
                    Ids.next(clock), consultation, key, language(consultation, invited.invitee()), clock.instant());
            draft.isOf(invited);
            entityManager.persist(draft);
            entityManager.flush();
        }
        return key;
    }

    /** A version may have stopped taking answers in a language. */
    private static String language(ConsultationView consultation, Invitee invitee) {
        List<String> writable = consultation.definition().answerLanguages().stream()
                .map(Locale::toLanguageTag)
                .toList();
        return writable.contains(invitee.language()) ? invitee.language() : writable.get(0);
    }

    private boolean isBegun(DraftKey key) {
        return entityManager
                        .createQuery("SELECT COUNT(d) FROM Draft d WHERE d.keyHash = :keyHash", Long.class)
                        .setParameter("keyHash", Draft.hash(key))
                        .getSingleResult()
                > 0;
    }

    /** What is not handed in yet opens with the new key only; what was handed in keeps its address. */
    void onCodeReplaced(@Observes CodeReplaced news) {
        entityManager
                .createQuery(
                        "SELECT d FROM Draft d WHERE d.invitationId = :invitation AND d.receiptCode IS NULL"
                                + " ORDER BY d.id",
                        Draft.class)
                .setParameter("invitation", news.invitation().value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(draft -> {
                    draft.opensWith(new DraftKey(news.draftKey()));
                    // Whoever had the old one may have brought them in.
                    participants.removeAll(draft.id());
                });
    }
}
