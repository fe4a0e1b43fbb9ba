package org.cabildo.backend.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.tenancy.Tenants;

/** Exports as they are stored, each step a short transaction of its own. */
@ApplicationScoped
class ExportRows {

    /** After which whoever makes an export is taken for gone; each step tells that it is there, and takes seconds at most. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** Parts deleted in a transaction. */
    private static final int SOME = 50;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Tenants tenants;

    @Inject
    Event<ExportOrdered> ordered;

    @Inject
    Trail trail;

    /** @throws ProblemException {@link ProblemType#TOO_MANY_EXPORTS} if there are so many of its consultation already */
    @Retrying
    @Transactional
    void add(ConsultationView consultation, ExportJob job, int most) {
        long kept = of(new ConsultationId(job.consultation())).size();
        if (kept >= most) {
            throw new ProblemException(ProblemType.TOO_MANY_EXPORTS, kept);
        }
        entityManager.persist(job);
        ordered.fire(new ExportOrdered(tenants.current().id()));
        trail.note(
                Act.EXPORT_ORDERED,
                consultation.name(),
                job.id(),
                job.order().format().key());
    }

    /** The newest first. */
    @Transactional
    List<ExportJob> of(ConsultationId consultation) {
        return entityManager
                .createQuery(
                        "SELECT j FROM ExportJob j WHERE j.consultationId = :consultation ORDER BY j.id DESC",
                        ExportJob.class)
                .setParameter("consultation", consultation.value())
                .getResultList();
    }

    @Transactional
    Optional<ExportJob> find(UUID id) {
        return row(id, LockModeType.NONE).findFirst();
    }

    /**
     * Takes the oldest that nobody is at.
     *
     * @param node that makes it from now on
     */
    @Retrying
    @Transactional
    Optional<ExportJob> claim(UUID node) {
        List<UUID> underWay = entityManager
                .createQuery("SELECT j.id FROM ExportJob j WHERE j.state IN :states ORDER BY j.id", UUID.class)
                .setParameter(
                        "states",
                        Stream.of(ExportState.values())
                                .filter(ExportState::isUnderWay)
                                .map(ExportState::key)
                                .toList())
                .getResultList();
        for (UUID id : underWay) {
            Optional<ExportJob> free = row(id, LockModeType.PESSIMISTIC_WRITE)
                    .filter(job -> job.isFree(clock.instant(), SILENCE))
                    .findFirst();
            if (free.isPresent()) {
                free.get().claimedBy(node, clock.instant());
                return free;
            }
        }
        return Optional.empty();
    }

    /**
     * One step of whoever makes it.
     *
     * @throws Abandoned if that is not this node any more
     */
    @Retrying
    @Transactional
    void step(UUID id, UUID node, Consumer<ExportJob> step) {
        ExportJob job = held(id, node);
        step.accept(job);
        job.heardOf(clock.instant());
    }

    /** As {@link #step}, that keeps a part. */
    @Retrying
    @Transactional
    void keep(UUID id, UUID node, ExportPart.Kind kind, int number, byte[] bytes, Consumer<ExportJob> step) {
        ExportJob job = held(id, node);
        step.accept(job);
        job.heardOf(clock.instant());
        entityManager.persist(new ExportPart(Ids.next(clock), id, kind, number, bytes));
    }

    private ExportJob held(UUID id, UUID node) {
        return row(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(job -> job.isMadeBy(node))
                .findFirst()
                .orElseThrow(Abandoned::new);
    }

    @Transactional
    byte[] part(UUID export, ExportPart.Kind kind, int number) {
        return entityManager
                .createQuery(
                        "SELECT p.bytes FROM ExportPart p WHERE p.exportId = :export AND p.kind = :kind"
                                + " AND p.number = :number",
                        byte[].class)
                .setParameter("export", export)
                .setParameter("kind", kind.key())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Abandoned::new);
    }

    /** @return whether there may be more */
    @Retrying
    @Transactional
    boolean deleteSome(UUID export, ExportPart.Kind kind) {
        List<UUID> some = entityManager
                .createQuery("SELECT p.id FROM ExportPart p WHERE p.exportId = :export AND p.kind = :kind", UUID.class)
                .setParameter("export", export)
                .setParameter("kind", kind.key())
                .setMaxResults(SOME)
                .getResultList();
        if (!some.isEmpty()) {
            entityManager
                    .createQuery("DELETE FROM ExportPart p WHERE p.id IN :some")
                    .setParameter("some", some)
                    .executeUpdate();
        }
        return some.size() == SOME;
    }

    /** From now on nobody makes it, and nobody is given it. */
    @Retrying
    @Transactional
    void withdraw(UUID id) {
        row(id, LockModeType.PESSIMISTIC_WRITE).forEach(ExportJob::isWithdrawn);
    }

    /** Of one without parts. */
    @Retrying
    @Transactional
    void delete(UUID id) {
        row(id, LockModeType.PESSIMISTIC_WRITE).forEach(entityManager::remove);
    }

    /** Those that are not needed, or not to be given out, any more. */
    @Transactional
    List<UUID> expired() {
        return entityManager
                .createQuery("SELECT j.id FROM ExportJob j WHERE j.keptUntil < :now", UUID.class)
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
    }

    /** Those that have ended without a file; they have parts for a moment only, or where a node was killed. */
    @Transactional
    List<UUID> ended() {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT p.exportId FROM ExportPart p, ExportJob j WHERE j.id = p.exportId"
                                + " AND (j.state IN :gone OR (j.state = :done AND p.kind = :read))",
                        UUID.class)
                .setParameter("gone", List.of(ExportState.FAILED.key(), ExportState.WITHDRAWN.key()))
                .setParameter("done", ExportState.DONE.key())
                .setParameter("read", ExportPart.Kind.READ.key())
                .getResultList();
    }

    private Stream<ExportJob> row(UUID id, LockModeType lock) {
        return entityManager
                .createQuery("SELECT j FROM ExportJob j WHERE j.id = :id", ExportJob.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream();
    }
}
