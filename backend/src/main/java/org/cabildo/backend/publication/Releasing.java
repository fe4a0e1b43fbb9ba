package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.submission.ConsentUse;
import org.jspecify.annotations.Nullable;

/**
 * How an editor lets everyone read single answers. Only those are found here whose authors allow it; every act needs
 * {@link Permission#RELEASE_ANSWERS}.
 */
@ApplicationScoped
public class Releasing {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 50;

    private static final List<String> USES = List.of(ConsentUse.PUBLISH.key(), ConsentUse.QUOTE_WITHOUT_NAME.key());

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    @Inject
    States states;

    @Inject
    OpenQuestions openQuestions;

    @Inject
    Trail trail;

    /** Some answers, and from where to go on: null after the last. */
    public record Page(
            List<ReleasableAnswer> answers, @Nullable UUID next) {}

    /**
     * @param after null for the first page, else what the page before gave as next
     * @param isReleased only those that are, or are not; null for both
     * @throws ProblemException if the caller may not release
     */
    @Transactional
    public Page page(
            ConsultationView consultation, AnswerFilter filter, @Nullable Boolean isReleased, @Nullable UUID after) {
        access.require(Permission.RELEASE_ANSWERS);
        List<Object[]> rows = rows(consultation, filter, isReleased, after, null, LARGEST_PAGE + 1);
        List<ReleasableAnswer> found = answers(consultation, rows);
        return found.size() <= LARGEST_PAGE
                ? new Page(found, null)
                : new Page(
                        found.subList(0, LARGEST_PAGE),
                        found.get(LARGEST_PAGE - 1).id());
    }

    /**
     * From now on everyone may read it, if there is a public page. One that is released already is shown anew.
     *
     * @throws ProblemException {@link ProblemType#NOT_RELEASABLE}, {@link ProblemType#INVALID} if a passage does not stand
     *     in it, or if the caller may not release
     */
    @Retrying
    @Transactional
    public void release(ConsultationView consultation, UUID answer, WantedRelease wanted) {
        access.require(Permission.RELEASE_ANSWERS);
        ReleasableAnswer found =
                answers(consultation, rows(consultation, AnswerFilter.ALL, null, null, answer, 1)).stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_RELEASABLE));
        List<Redaction> redactions = wanted.in(found.value());
        delete(consultation, answer);
        StoredRelease release = new StoredRelease(
                consultation.id(),
                answer,
                found.shown(),
                signIns.who().map(AccountView::id).orElse(null),
                clock.instant());
        entityManager.persist(release);
        // Flushed floor by floor: the entities know each other by id only.
        entityManager.flush();
        redactions.forEach(
                redaction -> entityManager.persist(new StoredRedaction(Ids.next(clock), release.id(), redaction)));
        trail.note(Act.ANSWER_RELEASED, consultation.name(), answer);
    }

    /**
     * From now on nobody reads it there. One that was not released stays so.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no such answer, or if the caller may not release
     */
    @Retrying
    @Transactional
    public void takeBack(ConsultationView consultation, UUID answer) {
        access.require(Permission.RELEASE_ANSWERS);
        if (delete(consultation, answer) == 0) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        trail.note(Act.ANSWER_RELEASE_TAKEN_BACK, consultation.name(), answer);
    }

    private int delete(ConsultationView consultation, UUID answer) {
        List<StoredRelease> released = entityManager
                .createQuery(
                        "SELECT r FROM ReleasedAnswer r WHERE r.consultationId = :consultation AND r.answerId = :answer",
                        StoredRelease.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("answer", answer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        released.forEach(release -> {
            entityManager
                    .createQuery("DELETE FROM Redaction d WHERE d.releasedAnswerId = :release")
                    .setParameter("release", release.id())
                    .executeUpdate();
            entityManager.remove(release);
        });
        entityManager.flush();
        return released.size();
    }

    private List<Object[]> rows(
            ConsultationView consultation,
            AnswerFilter filter,
            @Nullable Boolean isReleased,
            @Nullable UUID after,
            @Nullable UUID one,
            int limit) {
        List<String> questions = openQuestions.of(consultation);
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<String, Object> given = new HashMap<>();
        StringBuilder where = new StringBuilder();
        add(where, given, " AND (a.topic = :topic OR a.segment = :topic)", "topic", filter.topicOrNull());
        add(where, given, " AND a.country = :country", "country", filter.countryOrNull());
        add(where, given, " AND a.stakeholderGroup = :group", "group", filter.groupOrNull());
        add(where, given, " AND a.id > :after", "after", after);
        add(where, given, " AND a.id = :one", "one", one);
        if (isReleased != null) {
            where.append(isReleased ? " AND" : " AND NOT")
                    .append(" EXISTS (SELECT r.id FROM ReleasedAnswer r WHERE r.answerId = a.id)");
        }
        TypedQuery<Object[]> query = entityManager.createQuery(
                "SELECT a.id, a.country, a.stakeholderGroup, a.segment, a.topic, a.question, a.entry, a.language, a.value,"
                        + " o.name, (SELECT COUNT(other.id) FROM Answer other WHERE other.submissionId = a.submissionId"
                        + " AND other.use <> :publish)"
                        + " FROM Answer a, Organisation o WHERE a.consultationId = :consultation"
                        + " AND o.id = a.organisationId AND a.computed = FALSE AND a.use IN :uses"
                        + " AND a.question IN :questions" + where + " ORDER BY a.id",
                Object[].class);
        given.forEach(query::setParameter);
        return query.setParameter("consultation", consultation.id().value())
                .setParameter("publish", ConsentUse.PUBLISH.key())
                .setParameter("uses", USES)
                .setParameter("questions", questions)
                .setMaxResults(limit)
                .getResultList();
    }

    private static void add(
            StringBuilder where, Map<String, Object> given, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            given.put(name, value);
        }
    }

    private List<ReleasableAnswer> answers(ConsultationView consultation, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Optional<PublicFigures> published =
                states.all(consultation.id()).stream().findFirst().map(PublicState::figures);
        Map<UUID, StoredRelease> released = new HashMap<>();
        entityManager
                .createQuery("SELECT r FROM ReleasedAnswer r WHERE r.answerId IN :answers", StoredRelease.class)
                .setParameter("answers", rows.stream().map(row -> row[0]).toList())
                .getResultStream()
                .forEach(release -> released.put(release.answerId(), release));
        Map<UUID, List<Redaction>> redactions = redactions(released);
        List<ReleasableAnswer> answers = new ArrayList<>();
        rows.forEach(row -> answers.add(answer(row, published, released.get((UUID) row[0]), redactions)));
        return answers;
    }

    private Map<UUID, List<Redaction>> redactions(Map<UUID, StoredRelease> released) {
        if (released.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT d FROM Redaction d WHERE d.releasedAnswerId IN :releases", StoredRedaction.class)
                .setParameter(
                        "releases",
                        released.values().stream().map(StoredRelease::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StoredRedaction::releasedAnswerId,
                        Collectors.mapping(StoredRedaction::view, Collectors.toList())));
    }

    private static ReleasableAnswer answer(
            Object[] row,
            Optional<PublicFigures> published,
            @Nullable StoredRelease release,
            Map<UUID, List<Redaction>> redactions) {
        String country = (String) row[1];
        String group = (String) row[2];
        boolean isNamed = row[9] != null && ((Number) row[10]).intValue() == 0;
        Attribution shown = isNamed
                ? new Attribution(country, group)
                : release != null ? release.shown() : Attribution.of(country, group, published);
        return new ReleasableAnswer(
                (UUID) row[0],
                isNamed ? (String) row[9] : null,
                shown,
                country,
                group,
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                (String) row[7],
                (String) row[8],
                release != null,
                release == null ? List.of() : redactions.getOrDefault(release.id(), List.of()));
    }
}
