package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.Ids;

/** What each act on a submission said of single answers. */
@ApplicationScoped
class SingleUseRows {

    @PersistenceContext
    EntityManager entityManager;

    /** @param told the clock whose time the ids tell */
    void store(UUID submission, int revision, SingleUses uses, Clock told) {
        uses.said()
                .forEach((place, use) ->
                        entityManager.persist(new StoredUse(Ids.next(told), submission, revision, place, use)));
        entityManager.flush();
    }

    /** By the number of the act; one that said nothing is not there. */
    Map<Integer, SingleUses> of(UUID submission) {
        return entityManager
                .createQuery("SELECT u FROM SingleUse u WHERE u.submissionId = :submission", StoredUse.class)
                .setParameter("submission", submission)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StoredUse::revision,
                        Collectors.collectingAndThen(
                                Collectors.toMap(StoredUse::place, StoredUse::use), SingleUses::new)));
    }

    void delete(UUID submission) {
        entityManager
                .createQuery("DELETE FROM SingleUse u WHERE u.submissionId = :submission")
                .setParameter("submission", submission)
                .executeUpdate();
    }
}
