package org.cabildo.backend.readers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.attachment.FileDelivery;
import org.cabildo.backend.attachment.StoredFile;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Sealed answers, opened for those who were named to read them. Each time is recorded, with who read. */
@ApplicationScoped
public class SealedAnswers {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 200;

    private static final String TABLE = "answer";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Readers readers;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Attachments attachments;

    @Inject
    FileDelivery delivery;

    @Inject
    Seals seals;

    @Inject
    Trail trail;

    /** The questions that any version calls sealed, each as the newest that asks it does, in its order. */
    @Transactional
    public List<Question> questions(ConsultationView consultation) {
        return consultations.versions(consultation).stream()
                .sorted((one, other) -> Integer.compare(
                        other.definition().version(), one.definition().version()))
                .flatMap(version -> version.definition().places().keySet().stream())
                .filter(question -> question.asked().origin().sensitivity() == Sensitivity.SEALED)
                .collect(Collectors.toMap(
                        Question::name, question -> question, (newer, older) -> newer, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * The newest first.
     *
     * @param cursor null for the first page, else what the page before gave as next
     * @param size 1 to {@link #LARGEST_PAGE}; more is cut to that
     * @throws ProblemException {@link ProblemType#BAD_CURSOR}, {@link ProblemType#FORBIDDEN} for whoever was not named, or
     *     {@link ProblemType#PROOF_NEEDED}
     */
    @Transactional
    public SealedPage page(ConsultationView consultation, @Nullable String cursor, int size) {
        readers.require(consultation);
        List<String> questions =
                questions(consultation).stream().map(Question::name).toList();
        if (questions.isEmpty()) {
            return new SealedPage(List.of(), null);
        }
        TypedQuery<Object[]> query = entityManager
                .createQuery(
                        "SELECT a.id, s.id, s.submittedAt, o.name, a.stakeholderGroup, a.country, a.question, a.entry,"
                                + " a.language, a.value, a.sealed FROM Answer a, Submission s, Organisation o"
                                + " WHERE a.consultationId = :consultation AND s.id = a.submissionId"
                                + " AND o.id = a.organisationId AND a.question IN :questions"
                                + (cursor == null ? "" : " AND a.id < :before") + " ORDER BY a.id DESC",
                        Object[].class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("questions", questions);
        if (cursor != null) {
            query.setParameter("before", id(cursor, ProblemType.BAD_CURSOR));
        }
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        boolean withNames = access.allows(Permission.READ_RESPONDENT_NAMES);
        Seals.Opening opening = seals.opening();
        List<SealedAnswer> found = query.setMaxResults(limit + 1).getResultList().stream()
                .map(row -> answer(row, withNames, opening))
                .toList();
        trail.note(Act.SEALED_ANSWERS_READ, consultation.name());
        return found.size() <= limit
                ? new SealedPage(found, null)
                : new SealedPage(
                        found.subList(0, limit), found.get(limit - 1).id().toString());
    }

    private static SealedAnswer answer(Object[] row, boolean withNames, Seals.Opening opening) {
        UUID id = (UUID) row[0];
        return new SealedAnswer(
                id,
                (UUID) row[1],
                ((LocalDateTime) row[2]).toInstant(ZoneOffset.UTC),
                withNames ? (String) row[3] : null,
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                (String) row[8],
                row[10] == null ? (String) row[9] : opening.text(TABLE, id, (byte[]) row[10]));
    }

    /**
     * The file of an answer to a sealed question of type file.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_FILE}, and as {@link #page} does
     */
    @Transactional
    public StoredFile file(ConsultationView consultation, String answer) {
        readers.require(consultation);
        List<String> questions =
                questions(consultation).stream().map(Question::name).toList();
        StoredFile file = entityManager
                .createQuery(
                        "SELECT a.question, a.submissionId, a.value FROM Answer a WHERE a.id = :answer"
                                + " AND a.consultationId = :consultation",
                        Object[].class)
                .setParameter("answer", id(answer, ProblemType.UNKNOWN_FILE))
                .setParameter("consultation", consultation.id().value())
                .getResultStream()
                .filter(row -> questions.contains((String) row[0]))
                .findFirst()
                .flatMap(row -> attachments.named((UUID) row[1], (String) row[2]))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_FILE));
        trail.note(Act.SEALED_ANSWERS_READ, consultation.name());
        return file;
    }

    /**
     * Part by part, so that neither the file nor a connection to the database is held while a slow line takes it.
     *
     * @param file as {@link #file} gives it
     * @throws IOException if whoever reads it has gone
     */
    public void write(StoredFile file, OutputStream out) throws IOException {
        delivery.write(file.id(), out);
    }

    private static UUID id(String text, ProblemType wrong) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException(wrong);
        }
    }
}
