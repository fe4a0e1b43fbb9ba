package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/** Who was asked, and who of them answered. Counted from the invitations, which are as many as were sent. */
@ApplicationScoped
public class Coverage {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    /**
     * @return for each group of each country of which somebody was invited
     * @throws org.cabildo.backend.platform.ProblemException if the caller may not count answers
     */
    @Transactional
    public List<Invited> of(ConsultationView consultation) {
        access.require(Permission.COUNT_ANSWERS);
        return entityManager
                .createQuery(
                        "SELECT i.stakeholderGroup, i.country, COUNT(i), COUNT(i.submittedAt) FROM Invitation i"
                                + " WHERE i.consultationId = :consultation"
                                + " AND (i.revokedAt IS NULL OR i.submittedAt IS NOT NULL)"
                                + " GROUP BY i.stakeholderGroup, i.country",
                        Object[].class)
                .setParameter("consultation", consultation.id().value())
                .getResultStream()
                .map(row -> new Invited((String) row[0], (String) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }
}
