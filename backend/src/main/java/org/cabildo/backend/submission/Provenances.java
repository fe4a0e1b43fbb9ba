package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.SheetCode;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Where contributions came from that were entered for others. */
@ApplicationScoped
class Provenances {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    /** @param enteredBy the account of who enters it; null of a program */
    void keep(Draft draft, Arrival arrival, @Nullable UUID enteredBy) {
        entityManager.persist(new StoredProvenance(Ids.next(clock), draft, arrival, enteredBy, clock.instant()));
    }

    /** Of the contribution to this consultation that was entered from sheets with this code. */
    Optional<StoredProvenance> of(ConsultationId consultation, SheetCode sheet) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Provenance p WHERE p.consultationId = :consultation AND p.sheetCode = :sheet",
                        StoredProvenance.class)
                .setParameter("consultation", consultation.value())
                .setParameter("sheet", sheet.value())
                .getResultStream()
                .findFirst();
    }

    /** Empty of what somebody writes for themselves. */
    Optional<StoredProvenance> of(UUID draft) {
        return entityManager
                .createQuery("SELECT p FROM Provenance p WHERE p.draftId = :draft", StoredProvenance.class)
                .setParameter("draft", draft)
                .getResultStream()
                .findFirst();
    }

    /** The latest first. */
    List<StoredProvenance> latest(ConsultationId consultation, int most) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Provenance p WHERE p.consultationId = :consultation ORDER BY p.id DESC",
                        StoredProvenance.class)
                .setParameter("consultation", consultation.value())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What came in time may be entered later.
     *
     * @throws ProblemException {@link ProblemType#CONSULTATION_NOT_OPEN_YET}, or {@link ProblemType#CONSULTATION_CLOSED}
     *     if it came on a day on which it was closed, the whole day and in universal time
     */
    void requireInTime(ConsultationView seen, Provenance provenance) {
        ConsultationView consultation = consultations.named(seen.name());
        boolean isInTime = consultation
                .closesAt()
                .map(end -> provenance
                        .receivedOn()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isBefore(end))
                .orElse(true);
        if (!isInTime || clock.instant().isBefore(consultation.opensAt())) {
            consultations.requireOpen(consultation);
            throw new ProblemException(
                    ProblemType.CONSULTATION_CLOSED, consultation.closesAt().orElse(clock.instant()));
        }
    }
}
