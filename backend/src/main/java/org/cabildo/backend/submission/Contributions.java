package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.SheetCode;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;

/**
 * Contributions on paper, by e-mail, by telephone or from a meeting, which an officer of the organiser enters for an
 * organisation (decision 26). Every act needs {@link Permission#ENTER_CONTRIBUTIONS}, also the handing in.
 */
@ApplicationScoped
public class Contributions {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    SignIns signIns;

    @Inject
    Consultations consultations;

    @Inject
    Provenances provenances;

    @Inject
    Trail trail;

    /**
     * Begins the draft of a contribution: no invitation is asked for, and no signature.
     *
     * @param language BCP 47 tag of the language in which it is written; may change later
     * @throws ProblemException that the consultation had closed when it came, or if the caller may not
     */
    @Transactional
    public DraftKey begin(ConsultationView seen, String language, Provenance provenance) {
        access.require(Permission.ENTER_CONTRIBUTIONS);
        return begin(seen, language, new Arrival(provenance, Optional.empty()));
    }

    /**
     * Begins the draft of a contribution from sheets that have a code, or leads to it as {@link #open} does if they were
     * entered before: of two officers at once, the later.
     *
     * @throws ProblemException as above
     */
    @Retrying
    @Transactional
    public Begun begin(ConsultationView seen, String language, Provenance provenance, SheetCode sheet) {
        access.require(Permission.ENTER_CONTRIBUTIONS);
        return provenances
                .of(seen.id(), sheet)
                .map(entered -> new Begun(open(seen, entered.draftId()), true))
                .orElseGet(() -> new Begun(begin(seen, language, new Arrival(provenance, Optional.of(sheet))), false));
    }

    private DraftKey begin(ConsultationView seen, String language, Arrival arrival) {
        ConsultationView consultation = consultations.named(seen.name());
        provenances.requireInTime(consultation, arrival.provenance());
        DraftKey key = DraftKey.random();
        Draft draft = new Draft(Ids.next(clock), consultation, key, language, clock.instant());
        entityManager.persist(draft);
        entityManager.flush();
        provenances.keep(draft, arrival, signIns.who().map(AccountView::id).orElse(null));
        entityManager.flush();
        trail.note(Act.CONTRIBUTION_BEGUN, consultation.name(), draft.id());
        return key;
    }

    /**
     * The latest first.
     *
     * @param most how many at most
     * @throws ProblemException if the caller may not
     */
    @Transactional
    public List<Contribution> latest(ConsultationView consultation, int most) {
        access.require(Permission.ENTER_CONTRIBUTIONS);
        return provenances.latest(consultation.id(), most).stream()
                .map(kept -> view(kept, draft(kept.draftId(), LockModeType.NONE).orElseThrow()))
                .toList();
    }

    private static Contribution view(StoredProvenance kept, Draft draft) {
        String organisation = draft.profile().organisationName();
        return new Contribution(
                draft.id(),
                kept.view(),
                organisation == null ? "" : organisation,
                kept.sheet(),
                kept.enteredAt(),
                draft.receiptCode());
    }

    /**
     * The way to a contribution that was entered before, with a new key: whoever has the old one is locked out.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if it is none of this consultation, or if the caller may not
     */
    @Retrying
    @Transactional
    public DraftKey open(ConsultationView consultation, UUID id) {
        access.require(Permission.ENTER_CONTRIBUTIONS);
        Draft draft = draft(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.consultation().equals(consultation.id()))
                .filter(found -> provenances.of(id).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        DraftKey key = DraftKey.random();
        draft.opensWith(key);
        trail.note(Act.CONTRIBUTION_OPENED, consultation.name(), id);
        return key;
    }

    private Optional<Draft> draft(UUID id, LockModeType lock) {
        return entityManager
                .createQuery("SELECT d FROM Draft d WHERE d.id = :id", Draft.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
