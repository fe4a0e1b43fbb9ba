package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.sealing.PlainRows;
import org.cabildo.backend.sealing.Seals;

/** Answers that were stored before their question was called sealed, or before sealed ones were stored so. */
@ApplicationScoped
class PlainAnswers implements PlainRows {

    private static final int MOST = 200;

    private static final String OF_DRAFTS =
            " x WHERE x.draftId IN (SELECT d.id FROM Draft d WHERE d.consultationId = :consultation)";
    private static final String PLAIN = " AND x.sealed IS NULL AND x.question IN :questions";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Consultations consultations;

    @Inject
    Seals seals;

    @Override
    @Retrying
    @Transactional
    public int sealSome() {
        return consultations.all().stream()
                .mapToInt(this::sealSome)
                .filter(some -> some > 0)
                .findFirst()
                .orElse(0);
    }

    private int sealSome(ConsultationView consultation) {
        Set<String> questions = consultations.versions(consultation).stream()
                .flatMap(version -> SealedQuestions.of(version.definition()).stream())
                .collect(Collectors.toSet());
        if (questions.isEmpty()) {
            return 0;
        }
        UUID room = consultation.id().value();
        int done = seal(
                StoredAnswer.class,
                "Answer x WHERE x.consultationId = :consultation",
                StoredAnswer::isSealed,
                room,
                questions);
        if (done == 0) {
            done = seal(DraftAnswer.class, "DraftAnswer" + OF_DRAFTS, DraftAnswer::isSealed, room, questions);
        }
        if (done == 0) {
            done = seal(EarlierAnswer.class, "EarlierAnswer" + OF_DRAFTS, EarlierAnswer::isSealed, room, questions);
        }
        if (done == 0) {
            done = seal(DraftLeftover.class, "DraftLeftover" + OF_DRAFTS, DraftLeftover::isSealed, room, questions);
        }
        if (done == 0) {
            done = seal(
                    StoredChange.class,
                    "AnswerChange x WHERE x.submissionId IN"
                            + " (SELECT s.id FROM Submission s WHERE s.consultationId = :consultation)",
                    StoredChange::isSealed,
                    room,
                    questions);
        }
        return done;
    }

    private <T> int seal(
            Class<T> entity, String from, BiConsumer<T, Seals.Sealing> seal, UUID room, Set<String> questions) {
        List<T> plain = entityManager
                .createQuery("SELECT x FROM " + from + PLAIN, entity)
                .setParameter("consultation", room)
                .setParameter("questions", questions)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST)
                .getResultList();
        if (!plain.isEmpty()) {
            Seals.Sealing sealing = seals.sealing(room);
            plain.forEach(row -> seal.accept(row, sealing));
        }
        return plain.size();
    }
}
