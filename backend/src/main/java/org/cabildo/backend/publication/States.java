package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.Retrying;

/** The rows of public pages and of what was published. */
@ApplicationScoped
class States {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Trail trail;

    @Transactional
    PageRules rules(ConsultationId consultation) {
        return page(consultation, LockModeType.NONE).map(StoredPage::rules).orElse(PageRules.CLOSED);
    }

    @Retrying
    @Transactional
    void change(ConsultationView consultation, PageRules rules) {
        locked(consultation.id()).is(rules);
        trail.note(Act.PUBLICATION_CHANGED, consultation.name());
    }

    /**
     * Adds a state, one at a time.
     *
     * @param next makes figures from the last that were published
     */
    @Retrying
    @Transactional
    PublicState add(ConsultationView consultation, Function<Optional<PublicState>, PublicFigures> next) {
        locked(consultation.id());
        Optional<PublicState> last = all(consultation.id()).stream().findFirst();
        StoredState state = new StoredState(
                Ids.next(clock),
                consultation.id(),
                last.map(PublicState::number).orElse(0) + 1,
                clock.instant(),
                next.apply(last));
        entityManager.persist(state);
        trail.note(Act.STATE_PUBLISHED, consultation.name(), state.view().number());
        return state.view();
    }

    /** The last first. */
    @Transactional
    List<PublicState> all(ConsultationId consultation) {
        return entityManager
                .createQuery(
                        "SELECT s FROM PublicState s WHERE s.consultationId = :consultation ORDER BY s.number DESC",
                        StoredState.class)
                .setParameter("consultation", consultation.value())
                .getResultStream()
                .map(StoredState::view)
                .toList();
    }

    private StoredPage locked(ConsultationId consultation) {
        return page(consultation, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            StoredPage page = new StoredPage(Ids.next(clock), consultation);
            entityManager.persist(page);
            entityManager.flush();
            return page;
        });
    }

    private Optional<StoredPage> page(ConsultationId consultation, LockModeType lock) {
        return entityManager
                .createQuery("SELECT p FROM PublicPage p WHERE p.consultationId = :consultation", StoredPage.class)
                .setParameter("consultation", consultation.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
