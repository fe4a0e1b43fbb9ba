package org.cabildo.backend.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;

/** The consultations of the tenant in whose room the caller stands. */
@ApplicationScoped
public class Consultations {

    /** Definitions come with the product and never change while it runs, so each is read once. */
    private final Map<String, Definition> read = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Those that take submissions now, by name. */
    @Transactional
    public List<ConsultationView> open() {
        Instant now = clock.instant();
        return entityManager
                .createQuery("SELECT c FROM Consultation c ORDER BY c.name", Consultation.class)
                .getResultStream()
                .map(this::view)
                .filter(c -> c.isOpen(now))
                .toList();
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_CONSULTATION} */
    @Transactional
    public ConsultationView named(String name) {
        return find(name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CONSULTATION));
    }

    /** @return empty when the tenant has no consultation of this name */
    @Transactional
    public Optional<ConsultationView> find(String name) {
        if (!AddressName.isOne(name)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("SELECT c FROM Consultation c WHERE c.name = :name", Consultation.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    /**
     * Asks the window as it is now, not as it was when a page was opened.
     *
     * @throws ProblemException {@link ProblemType#CONSULTATION_NOT_OPEN_YET} or
     *     {@link ProblemType#CONSULTATION_CLOSED} when it takes no submissions now
     */
    @Transactional
    public void requireOpen(ConsultationView seen) {
        ConsultationView consultation = named(seen.name());
        Instant now = clock.instant();
        if (consultation.isClosed(now)) {
            throw new ProblemException(
                    ProblemType.CONSULTATION_CLOSED, consultation.closesAt().orElse(now));
        }
        if (!consultation.isOpen(now)) {
            throw new ProblemException(ProblemType.CONSULTATION_NOT_OPEN_YET, consultation.opensAt());
        }
    }

    /**
     * Calls a consultation.
     *
     * @param definition the name of a definition that comes with the product
     * @param closesAt null while no closing date is announced
     * @throws org.cabildo.surveys.reading.DefinitionRefused if the definition is missing or broken
     */
    @Transactional
    public ConsultationView create(String name, String definition, Instant opensAt, @Nullable Instant closesAt) {
        Consultation consultation = new Consultation(Ids.next(clock), name, definition, opensAt, closesAt);
        entityManager.persist(consultation);
        return view(consultation);
    }

    private ConsultationView view(Consultation consultation) {
        return consultation.view(read.computeIfAbsent(consultation.definition(), Definitions::bundled));
    }
}
