package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.Participants;
import org.cabildo.backend.team.TeamRole;

/** Who vouched for what stands under a receipt. */
@ApplicationScoped
class Signatures {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Participants participants;

    @Inject
    Provenances provenances;

    /**
     * Whether what is handed in from this draft has to be signed: the consultation asks for it, or somebody is named. Who
     * enters what came on paper does not sign it.
     */
    boolean areNeeded(ConsultationView consultation, Draft draft) {
        return !draft.isAnonymous()
                && provenances.of(draft.id()).isEmpty()
                && (consultation.admission().signed() || signatory(draft).isPresent());
    }

    /** Who is to sign; empty while nobody is named. */
    Optional<ParticipantView> signatory(Draft draft) {
        return participants.of(draft.id()).stream()
                .filter(one -> one.role() == TeamRole.SIGNATORY && !one.isRemoved())
                .findFirst();
    }

    /** Under the last revision, unless somebody signed that already. */
    void sign(Receipt receipt, Signature signature) {
        int revision = receipt.last().number();
        if (!of(receipt.submission()).containsKey(revision)) {
            entityManager.persist(
                    new StoredSignature(Ids.next(clock), receipt.submission(), revision, signature, clock.instant()));
            entityManager.flush();
        }
    }

    /** By the number of the revision. */
    Map<Integer, Signature> of(UUID submission) {
        return entityManager
                .createQuery("SELECT s FROM Signature s WHERE s.submissionId = :submission", StoredSignature.class)
                .setParameter("submission", submission)
                .getResultStream()
                .collect(Collectors.toMap(StoredSignature::revision, StoredSignature::view));
    }

    /** Nothing stands that anybody vouches for. */
    void forget(UUID submission) {
        entityManager
                .createQuery("DELETE FROM Signature s WHERE s.submissionId = :submission")
                .setParameter("submission", submission)
                .executeUpdate();
    }
}
