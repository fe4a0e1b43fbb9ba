package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.submission.ConsentUse;
import org.jspecify.annotations.Nullable;

/**
 * The one place from which answers go out to everyone: those that an editor released, as long as they stand and as far as
 * their authors allow. Both are asked of the rows each time.
 */
@ApplicationScoped
class ReleasedAnswers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    OpenQuestions openQuestions;

    /** Where an entry stands; never told. */
    private record Entry(UUID submission, String segment, String path) {}

    /** In an order that means nothing. */
    @Transactional
    List<PublicAnswer> of(ConsultationView consultation) {
        List<String> questions = openQuestions.of(consultation);
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Redaction>> redactions = redactions(consultation);
        List<Object[]> rows = entityManager
                .createQuery(
                        "SELECT r, a.segment, a.topic, a.question, a.entryPath, a.submissionId, a.language, a.value,"
                                + " a.country, a.stakeholderGroup, o.name,"
                                + " (SELECT COUNT(other.id) FROM Answer other WHERE other.submissionId = a.submissionId"
                                + " AND other.use <> :publish)"
                                + " FROM ReleasedAnswer r, Answer a, Organisation o"
                                + " WHERE r.consultationId = :consultation AND a.id = r.answerId"
                                + " AND a.consultationId = r.consultationId AND o.id = a.organisationId"
                                + " AND a.use IN :uses AND a.question IN :questions AND a.computed = FALSE",
                        Object[].class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("publish", ConsentUse.PUBLISH.key())
                .setParameter("uses", List.of(ConsentUse.PUBLISH.key(), ConsentUse.QUOTE_WITHOUT_NAME.key()))
                .setParameter("questions", questions)
                .getResultList();
        Map<Entry, UUID> entries = new HashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> ((StoredRelease) row[0]).id()))
                .forEach(row -> entries.putIfAbsent(entry(row), ((StoredRelease) row[0]).id()));
        List<PublicAnswer> answers = new ArrayList<>();
        rows.forEach(row -> answers.add(answer(row, entries, redactions)));
        answers.sort(Comparator.comparing(PublicAnswer::id));
        return answers;
    }

    private Map<UUID, List<Redaction>> redactions(ConsultationView consultation) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Redaction d, ReleasedAnswer r WHERE d.releasedAnswerId = r.id"
                                + " AND r.consultationId = :consultation",
                        StoredRedaction.class)
                .setParameter("consultation", consultation.id().value())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StoredRedaction::releasedAnswerId,
                        Collectors.mapping(StoredRedaction::view, Collectors.toList())));
    }

    private static Entry entry(Object[] row) {
        return new Entry((UUID) row[5], (String) row[1], outermost((String) row[4]));
    }

    /** Of an entry within an entry, the outer one: they belong together. */
    private static String outermost(@Nullable String path) {
        return path == null ? "" : path.split("\\.")[0];
    }

    private static PublicAnswer answer(Object[] row, Map<Entry, UUID> entries, Map<UUID, List<Redaction>> redactions) {
        StoredRelease release = (StoredRelease) row[0];
        String name = (String) row[10];
        boolean isNamed = name != null && ((Number) row[11]).intValue() == 0;
        Attribution shown = isNamed ? new Attribution((String) row[8], (String) row[9]) : release.shown();
        return new PublicAnswer(
                release.id(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : entries.get(entry(row)),
                isNamed ? name : null,
                shown.countryOrNull(),
                shown.groupOrNull(),
                (String) row[6],
                Redaction.pieces((String) row[7], redactions.getOrDefault(release.id(), List.of())));
    }
}
