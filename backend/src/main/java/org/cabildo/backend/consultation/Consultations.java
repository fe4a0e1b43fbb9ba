package org.cabildo.backend.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.AddressName;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.mail.Postman;
import org.cabildo.backend.tenancy.RoomChanged;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The consultations of the tenant in whose room the caller stands. */
@ApplicationScoped
public class Consultations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    DefinitionVersions versions;

    @Inject
    Tenants tenants;

    @Inject
    Postman postman;

    @Inject
    Trail trail;

    @Inject
    Event<RoomChanged> changed;

    /** Those that take submissions now, by name. */
    @Transactional
    public List<ConsultationView> open() {
        Instant now = clock.instant();
        return running("", Map.of()).filter(c -> c.isOpen(now)).toList();
    }

    /** All of them, open or not, by name. */
    @Transactional
    public List<ConsultationView> all() {
        return running("", Map.of()).toList();
    }

    /** How many there are, open or not. */
    @Transactional
    public long count() {
        return entityManager
                .createQuery("SELECT COUNT(c) FROM Consultation c", Long.class)
                .getSingleResult();
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
        return running(" AND c.name = :name", Map.of("name", name)).findFirst();
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

    /** As {@link #create(String, Reading, Instant, Instant, Admission)}, open to everyone under a name. */
    @Transactional
    public ConsultationView create(String name, Reading first, Instant opensAt, @Nullable Instant closesAt) {
        return create(name, first, opensAt, closesAt, Admission.OF_EVERYONE);
    }

    /**
     * Calls a consultation, and publishes the first version of what it asks. One that has no version yet, for it is
     * older than versions are, gets it.
     *
     * @param closesAt null while no closing date is announced
     * @param rules who may begin; one that is older than versions are keeps its own
     * @throws org.cabildo.surveys.reading.DefinitionRefused if there is a consultation of this name
     * @throws ProblemException {@link ProblemType#LIMIT_REACHED} if the tenant may have no more
     */
    @Transactional
    public ConsultationView create(
            String name, Reading first, Instant opensAt, @Nullable Instant closesAt, Admission rules) {
        Consultation consultation = locked(name).orElseGet(() -> {
            tenants.requireRoomForOneMoreBeside(count());
            Consultation called = new Consultation(Ids.next(clock), name, opensAt, closesAt);
            called.admits(rules);
            entityManager.persist(called);
            entityManager.flush();
            return called;
        });
        ConsultationView view = publish(consultation, first);
        // Nobody else calls one so far.
        trail.noteAs(Actor.PRODUCT, Act.CONSULTATION_MADE, name);
        return view;
    }

    /**
     * Publishes the next version. From now on it is what is asked; what was submitted stays with the version that it
     * answers, and a draft goes on with what it keeps of its answers.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_CONSULTATION}, or if the caller may not publish
     * @throws org.cabildo.surveys.reading.DefinitionRefused if it cannot follow the earlier versions
     */
    @Transactional
    public ConsultationView publish(String name, Reading next) {
        access.require(Permission.PUBLISH_DEFINITION);
        Consultation consultation =
                locked(name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CONSULTATION));
        ConsultationView view = publish(consultation, next);
        trail.note(Act.DEFINITION_PUBLISHED, name, view.definition().version());
        return view;
    }

    /**
     * Says who may begin from now on, and who hands in. Who has begun goes on.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_CONSULTATION}, {@link ProblemType#NO_MAIL_SERVER} if answers
     *     shall be signed and nobody can be written to, or if the caller may not decide it
     */
    @Transactional
    public ConsultationView admit(String name, Admission rules) {
        access.require(Permission.MANAGE_PARTICIPATION);
        if (rules.signed() && !postman.hasServer()) {
            throw new ProblemException(ProblemType.NO_MAIL_SERVER);
        }
        locked(name)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CONSULTATION))
                .admits(rules);
        entityManager.flush();
        changed.fire(new RoomChanged());
        trail.note(Act.ADMISSION_CHANGED, name);
        return named(name);
    }

    /**
     * Says when it takes submissions. What is being written when it closes is kept.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_CONSULTATION}, or if the caller may not decide it
     */
    @Transactional
    public ConsultationView open(String name, OpenTime time) {
        access.require(Permission.MANAGE_PARTICIPATION);
        locked(name)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CONSULTATION))
                .isOpen(time);
        entityManager.flush();
        changed.fire(new RoomChanged());
        trail.note(Act.OPEN_TIME_CHANGED, name);
        return named(name);
    }

    /** Every version that was published, the oldest first. */
    @Transactional
    public List<VersionView> versions(ConsultationView consultation) {
        return versions.of(consultation.id()).stream().map(this::view).toList();
    }

    /** @return empty if there was never such a version */
    @Transactional
    public Optional<VersionView> version(ConsultationView consultation, int version) {
        return versions.of(consultation.id()).stream()
                .filter(published -> published.version() == version)
                .findFirst()
                .map(this::view);
    }

    /**
     * What a version asked.
     *
     * @throws java.util.NoSuchElementException if there was never such a version
     */
    @Transactional
    public Definition definition(ConsultationId consultation, int version) {
        return versions.of(consultation).stream()
                .filter(published -> published.version() == version)
                .findFirst()
                .map(published -> versions.form(published).definition())
                .orElseThrow();
    }

    /** Of two who publish at the same time, the second is held against what the first published. */
    private Optional<Consultation> locked(String name) {
        return entityManager
                .createQuery("SELECT c FROM Consultation c WHERE c.name = :name", Consultation.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private ConsultationView publish(Consultation consultation, Reading reading) {
        DefinitionVersion version = versions.publish(new ConsultationId(consultation.id()), reading);
        consultation.runs(version);
        changed.fire(new RoomChanged());
        return consultation.view(versions.form(version));
    }

    private VersionView view(DefinitionVersion version) {
        return new VersionView(versions.form(version), version.publishedAt());
    }

    private Stream<ConsultationView> running(String condition, Map<String, String> parameters) {
        TypedQuery<Object[]> query = entityManager.createQuery(
                "SELECT c, v FROM Consultation c, DefinitionVersion v WHERE v.consultationId = c.id"
                        + " AND v.version = c.version" + condition + " ORDER BY c.name",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> ((Consultation) row[0]).view(versions.form((DefinitionVersion) row[1])));
    }
}
