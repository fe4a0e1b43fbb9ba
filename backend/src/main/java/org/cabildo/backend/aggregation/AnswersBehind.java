package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * The answers behind a cell, page by page; the one place where names of respondents are read with answers. Who
 * gave one is told only where the respondent allowed all of it to be published, or to those with
 * {@link Permission#READ_RESPONDENT_NAMES}: by the submission one sees which answers belong together, so that a name at one
 * of them is a name at each.
 */
@ApplicationScoped
public class AnswersBehind {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 200;

    private static final String COLUMNS = "SELECT a.id, s.id, s.submittedAt, o.name, a.stakeholderGroup, a.country,"
            + " a.segment, a.topic, a.question, a.entry, a.language, a.value, a.words, a.use,"
            + " (SELECT COUNT(other.id) FROM Answer other WHERE other.submissionId = s.id AND other.use <> '"
            + ConsentUse.PUBLISH.key() + "')";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Trail trail;

    /**
     * Leaves out what is sealed, and what nobody answered but the form itself.
     *
     * @param cursor null for the first page, else what the page before gave as next
     * @param size 1 to {@link #LARGEST_PAGE}; more is cut to that
     * @throws ProblemException {@link ProblemType#BAD_CURSOR}, or if the caller may not read answers
     */
    @Transactional
    public AnswerPage page(ConsultationView consultation, Selection selection, @Nullable String cursor, int size) {
        access.require(Permission.READ_ANSWERS);
        boolean withNames = access.allows(Permission.READ_RESPONDENT_NAMES);
        if (withNames) {
            trail.tell(Act.RESPONDENT_NAMES_READ, consultation.name());
        }
        Criteria criteria = Criteria.of(consultation, selection, List.of());
        List<String> sealed = sealed(consultation);
        TypedQuery<Object[]> query = criteria.bind(entityManager.createQuery(
                COLUMNS + criteria.from() + ", Submission s, Organisation o" + criteria.where()
                        + " AND s.id = a.submissionId AND o.id = a.organisationId"
                        + (sealed.isEmpty() ? "" : " AND a.question NOT IN :sealed")
                        + (cursor == null ? "" : " AND a.id > :after") + " ORDER BY a.id",
                Object[].class));
        if (!sealed.isEmpty()) {
            query.setParameter("sealed", sealed);
        }
        if (cursor != null) {
            query.setParameter("after", id(cursor));
        }
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<AnswerBehind> found = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> answer(row, withNames))
                .toList();
        return found.size() <= limit
                ? new AnswerPage(found, null)
                : new AnswerPage(
                        found.subList(0, limit), found.get(limit - 1).id().toString());
    }

    /** Questions whose answers only those may read whom the organiser names: nobody yet. */
    public List<String> sealed(ConsultationView consultation) {
        return consultations.versions(consultation).stream()
                .flatMap(version -> version.definition().places().keySet().stream())
                .filter(question -> question.asked().origin().sensitivity() == Sensitivity.SEALED)
                .map(Question::name)
                .distinct()
                .toList();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
    }

    private static AnswerBehind answer(Object[] row, boolean withNames) {
        boolean isNamed = withNames || ((Number) row[14]).intValue() == 0;
        return new AnswerBehind(
                (UUID) row[0],
                (UUID) row[1],
                ((LocalDateTime) row[2]).toInstant(ZoneOffset.UTC),
                isNamed ? (String) row[3] : null,
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                ((Number) row[9]).intValue(),
                (String) row[10],
                (String) row[11],
                ((Number) row[12]).intValue(),
                (String) row[13]);
    }
}
