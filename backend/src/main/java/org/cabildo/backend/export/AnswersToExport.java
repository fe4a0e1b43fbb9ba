package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.AnswersBehind;
import org.cabildo.backend.aggregation.Criteria;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.export.file.Given;
import org.cabildo.backend.export.file.Handed;
import org.cabildo.backend.submission.ConsentUse;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are read for an export: some submissions to a transaction, in the order of their ids, each whole. What is sealed
 * is left out, and what the form answered itself. Whether names may be read is asked before; of who did not allow all of it to be
 * published they are read for those who may alone.
 */
@ApplicationScoped
class AnswersToExport {

    /** The most submissions that are read at once. */
    private static final int SOME = 200;

    /** Of answers in memory at a time, in bytes as stored, unless one submission alone has more. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AnswersBehind behind;

    /** What there is to read. */
    record Extent(UUID last, long submissions, long answers) {}

    /**
     * What was read.
     *
     * @param to up to which submission; the last of all that there are, if nothing is left
     */
    record Page(UUID to, List<Handed> submissions) {

        long answers() {
            return submissions.stream()
                    .mapToLong(submission -> submission.answers().size())
                    .sum();
        }
    }

    /** Which answers. */
    record Wanted(ConsultationView consultation, Selection selection, boolean withNames) {

        Criteria criteria() {
            return Criteria.of(consultation, selection, List.of());
        }
    }

    /** The last submission that there is, and how much there is up to it. */
    @Transactional
    Extent extent(Wanted wanted) {
        UUID last = entityManager
                .createQuery(
                        "SELECT s.id FROM Submission s WHERE s.consultationId = :consultation ORDER BY s.id DESC",
                        UUID.class)
                .setParameter("consultation", wanted.consultation().id().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(ExportJob.FIRST);
        return extent(wanted, last);
    }

    /** How much there is up to a submission. */
    @Transactional
    Extent extent(Wanted wanted, UUID last) {
        Object[] counted = query(
                        "SELECT COUNT(DISTINCT a.submissionId), COUNT(a.id)", wanted, " AND a.submissionId <= :last")
                .setParameter("last", last)
                .getSingleResult();
        return new Extent(last, ((Number) counted[0]).longValue(), ((Number) counted[1]).longValue());
    }

    /**
     * The next.
     *
     * @param after the submissions up to this one are read
     * @param until none behind this one is
     */
    @Transactional
    Page page(Wanted wanted, UUID after, UUID until) {
        List<Object[]> heads = entityManager
                .createQuery(
                        "SELECT s.id, s.submittedAt, s.definitionVersion, s.language FROM Submission s"
                                + " WHERE s.consultationId = :consultation AND s.id > :after AND s.id <= :until"
                                + " ORDER BY s.id",
                        Object[].class)
                .setParameter("consultation", wanted.consultation().id().value())
                .setParameter("after", after)
                .setParameter("until", until)
                .setMaxResults(SOME)
                .getResultList();
        if (heads.isEmpty()) {
            return new Page(until, List.of());
        }
        List<UUID> fitting = fitting(wanted, ids(heads));
        UUID to = fitting.get(fitting.size() - 1);
        Map<UUID, List<Answered>> answers = answers(wanted, fitting);
        if (answers.isEmpty()) {
            return new Page(to, List.of());
        }
        Map<UUID, String> names = names(wanted, fitting);
        Map<UUID, Handed.Received> received = received(wanted, fitting);
        return new Page(
                to,
                heads.stream()
                        .filter(head -> answers.containsKey(head[0]))
                        .map(head -> handed(head, answers, names, received))
                        .toList());
    }

    /** As many as can be in memory together; one at least. */
    private List<UUID> fitting(Wanted wanted, List<UUID> ids) {
        Map<UUID, Long> sizes = new HashMap<>();
        query(
                        "SELECT a.submissionId, SUM(LENGTH(a.value))",
                        wanted,
                        " AND a.submissionId IN :ids GROUP BY a.submissionId")
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> sizes.put((UUID) row[0], ((Number) row[1]).longValue()));
        long bytes = 0;
        int fits = 0;
        for (UUID id : ids) {
            bytes += sizes.getOrDefault(id, 0L);
            if (fits > 0 && bytes > MOST_BYTES) {
                break;
            }
            fits++;
        }
        return ids.subList(0, fits);
    }

    /** An answer, and what it says of who gave it. */
    private record Answered(String group, String country, Given given) {}

    private Map<UUID, List<Answered>> answers(Wanted wanted, List<UUID> ids) {
        Map<UUID, List<String>> lenses = lenses(ids);
        Map<UUID, List<Answered>> answers = new HashMap<>();
        query(
                        "SELECT a.submissionId, a.id, a.question, a.entryPath, a.value, a.language, a.use, a.words,"
                                + " a.stakeholderGroup, a.country",
                        wanted,
                        " AND a.submissionId IN :ids ORDER BY a.id")
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> answers.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new Answered(
                                (String) row[8],
                                (String) row[9],
                                new Given(
                                        (UUID) row[1],
                                        (String) row[2],
                                        path((String) row[3]),
                                        (String) row[4],
                                        (String) row[5],
                                        (String) row[6],
                                        ((Number) row[7]).intValue(),
                                        lenses.getOrDefault((UUID) row[1], List.of())))));
        return answers;
    }

    private static List<Integer> path(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Stream.of(stored.split("\\.")).map(Integer::valueOf).toList();
    }

    private Map<UUID, List<String>> lenses(List<UUID> ids) {
        Map<UUID, List<String>> lenses = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT l.answerId, l.lens FROM AnswerLens l, Answer a WHERE a.id = l.answerId"
                                + " AND a.submissionId IN :ids ORDER BY l.lens",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> lenses.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        return lenses;
    }

    /** The rule of {@link AnswersBehind}. */
    private Map<UUID, String> names(Wanted wanted, List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT s.id, o.name FROM Submission s, Organisation o WHERE o.id = s.organisationId"
                                + " AND o.name IS NOT NULL AND s.id IN :ids"
                                + (wanted.withNames()
                                        ? ""
                                        : " AND NOT EXISTS (SELECT kept.id FROM Answer kept"
                                                + " WHERE kept.submissionId = s.id AND kept.use <> '"
                                                + ConsentUse.PUBLISH.key() + "')"),
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    /** Of those that were entered for somebody else; most consultations have none. */
    private Map<UUID, Handed.Received> received(Wanted wanted, List<UUID> ids) {
        UUID consultation = wanted.consultation().id().value();
        boolean isAny = !entityManager
                .createQuery("SELECT p.id FROM Provenance p WHERE p.consultationId = :consultation", UUID.class)
                .setParameter("consultation", consultation)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        Map<UUID, Handed.Received> received = new HashMap<>();
        if (isAny) {
            entityManager
                    .createQuery(
                            "SELECT s.id, p.channel, p.receivedOn, p.source FROM Provenance p, Draft d, Submission s"
                                    + " WHERE p.consultationId = :consultation AND d.id = p.draftId"
                                    + " AND s.receiptCode = d.receiptCode AND s.id IN :ids",
                            Object[].class)
                    .setParameter("consultation", consultation)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> received.put(
                            (UUID) row[0],
                            new Handed.Received(
                                    (String) row[1], (LocalDate) row[2], wanted.withNames() ? (String) row[3] : null)));
        }
        return received;
    }

    private static Handed handed(
            Object[] head,
            Map<UUID, List<Answered>> answers,
            Map<UUID, String> names,
            Map<UUID, Handed.Received> received) {
        UUID id = (UUID) head[0];
        List<Answered> given = answers.getOrDefault(id, List.of());
        return new Handed(
                id,
                ((LocalDateTime) head[1]).toInstant(ZoneOffset.UTC),
                ((Number) head[2]).intValue(),
                (String) head[3],
                given.get(0).group(),
                given.get(0).country(),
                names.get(id),
                received.get(id),
                given.stream().map(Answered::given).toList());
    }

    private static List<UUID> ids(List<Object[]> heads) {
        return heads.stream().map(head -> (UUID) head[0]).toList();
    }

    /**
     * How often each value was given to these questions.
     *
     * @param questions not empty
     * @return question, value, number
     */
    @Transactional
    List<Object[]> values(Wanted wanted, List<String> questions) {
        return query(
                        "SELECT a.question, a.value, COUNT(a.id)",
                        wanted,
                        " AND a.question IN :questions GROUP BY a.question, a.value")
                .setParameter("questions", questions)
                .getResultList();
    }

    /**
     * In how many submissions one value was given to the one, another to the other of each two of these questions.
     *
     * @param questions that are asked once; at least two
     * @return question, value, other question, value, number
     */
    @Transactional
    List<Object[]> pairs(Wanted wanted, List<String> questions) {
        return query(
                        "SELECT a.question, a.value, b.question, b.value, COUNT(a.id)",
                        ", Answer b",
                        wanted,
                        " AND b.submissionId = a.submissionId AND a.question IN :questions"
                                + " AND b.question IN :questions AND a.question < b.question"
                                + " GROUP BY a.question, a.value, b.question, b.value")
                .setParameter("questions", questions)
                .getResultList();
    }

    private TypedQuery<Object[]> query(String select, Wanted wanted, String more) {
        return query(select, "", wanted, more);
    }

    private TypedQuery<Object[]> query(String select, String alsoFrom, Wanted wanted, String more) {
        List<String> sealed = behind.sealed(wanted.consultation());
        TypedQuery<Object[]> query = wanted.criteria()
                .bind(entityManager.createQuery(
                        select
                                + wanted.criteria().fromAnswers()
                                + alsoFrom
                                + wanted.criteria().whereOnce()
                                + (sealed.isEmpty() ? "" : " AND a.question NOT IN :sealed")
                                + more,
                        Object[].class));
        if (!sealed.isEmpty()) {
            query.setParameter("sealed", sealed);
        }
        return query;
    }
}
